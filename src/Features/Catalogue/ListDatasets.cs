using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Pages;
using Samplan.Kernel;

namespace Samplan.Catalogue;

/// <summary>The page of all datasets.</summary>
internal static class ListDatasets
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/datasets", HandleAsync).WithName(nameof(ListDatasets));

    internal static async Task<RazorComponentResult<DatasetListPage>> HandleAsync(
        HttpContext context,
        IDatasets datasets,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var all = await datasets.ListAsync(cancellation);
        return new RazorComponentResult<DatasetListPage>(
            new
            {
                Datasets = all,
                Frame = PageFrame.Of(context),
                Today = SwedishTime.Today(clock),
            }
        );
    }
}
