using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Comparisons;

/// <summary>The page where computed, published and decided classes stand side by side.</summary>
internal static class ShowComparison
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/comparison", HandleAsync).WithName(nameof(ShowComparison));

    private static async Task<RazorComponentResult<ComparisonPage>> HandleAsync(HttpContext context, PageShelf shelf, CancellationToken cancellation)
    {
        var frame = PageFrame.Of(context);
        var content = await shelf.GetAsync(cancellation);
        return new RazorComponentResult<ComparisonPage>(new { Frame = frame, Comparisons = content.Book?.Compare(frame.Texts) });
    }
}
