using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Pages;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>The page of one dataset: owner, licence, freshness and every version.</summary>
internal static class ShowDataset
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/datasets/{id}", HandleAsync).WithName(nameof(ShowDataset));

    internal static async Task<Results<RazorComponentResult<DatasetPage>, NotFound>> HandleAsync(
        string id,
        string? lang,
        string? theme,
        IDatasets datasets,
        Workspace workspace,
        TimeProvider clock
    )
    {
        var found = (await datasets.ListAsync(CancellationToken.None)).FirstOrDefault(dataset => dataset.Id.Value == id);
        if (found is null)
            return TypedResults.NotFound();
        var reading = PageReading.Of(lang, theme, workspace, clock);
        return new RazorComponentResult<DatasetPage>(
            new
            {
                Dataset = found,
                reading.Texts,
                reading.Today,
                reading.Query,
                reading.Theme,
            }
        );
    }
}
