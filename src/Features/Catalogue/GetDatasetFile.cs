using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>The file that a version was imported from, byte for byte, always as a download.</summary>
internal static class GetDatasetFile
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/datasets/{id}/versions/{number:int}/file", HandleAsync).WithName(nameof(GetDatasetFile)).May(RegionPermissions.FetchFiles);

    internal static async Task<Results<PhysicalFileHttpResult, NotFound>> HandleAsync(
        string id,
        int number,
        IDatasets datasets,
        Workspace workspace,
        CancellationToken cancellation
    )
    {
        var version = (await datasets.ListAsync(cancellation))
            .SelectMany(dataset => dataset.Versions)
            .FirstOrDefault(version => version.Dataset.Value == id && version.Number == number);
        if (version is null || workspace.Files.Find(version.SourceHash) is not { } path)
            return TypedResults.NotFound();
        return TypedResults.PhysicalFile(Path.GetFullPath(path), "application/octet-stream", version.FileName);
    }
}
