using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Comparisons;

/// <summary>The page where computed, published and decided classes stand side by side.</summary>
internal static class ShowComparison
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/comparison", HandleAsync).WithName(nameof(ShowComparison));

    private static async Task<RazorComponentResult<ComparisonPage>> HandleAsync(HttpContext context, PageShelf shelf, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context);
        var content = await shelf.GetAsync(cancellation);
        return new RazorComponentResult<ComparisonPage>(
            new
            {
                Region = content.Settings.Name,
                Comparisons = content.Book?.Compare(request.Texts),
                request.Texts,
                request.Address,
            }
        );
    }
}
