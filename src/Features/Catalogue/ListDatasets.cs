using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Pages;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>The page of all datasets.</summary>
internal static class ListDatasets
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/datasets", HandleAsync).WithName(nameof(ListDatasets));

    internal static async Task<RazorComponentResult<DatasetListPage>> HandleAsync(
        string? lang,
        string? theme,
        IDatasets datasets,
        Workspace workspace,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var reading = PageReading.Of(lang, theme, workspace, clock);
        var all = await datasets.ListAsync(cancellation);
        return new RazorComponentResult<DatasetListPage>(
            new
            {
                Datasets = all,
                reading.Texts,
                reading.Today,
                reading.Query,
                reading.Theme,
            }
        );
    }
}
