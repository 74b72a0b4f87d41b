using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Pages;
using Samplan.Kernel;

namespace Samplan.Catalogue;

/// <summary>The page of one dataset: owner, licence, freshness and every version.</summary>
internal static class ShowDataset
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/datasets/{id}", HandleAsync).WithName(nameof(ShowDataset));

    internal static async Task<Results<RazorComponentResult<DatasetPage>, NotFound>> HandleAsync(
        string id,
        HttpContext context,
        IDatasets datasets,
        TimeProvider clock
    )
    {
        var found = (await datasets.ListAsync(CancellationToken.None)).FirstOrDefault(dataset => dataset.Id.Value == id);
        if (found is null)
            return TypedResults.NotFound();
        return new RazorComponentResult<DatasetPage>(
            new
            {
                Dataset = found,
                Frame = PageFrame.Of(context),
                Today = SwedishTime.Today(clock),
            }
        );
    }
}
