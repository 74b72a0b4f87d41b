using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Analyses.Networks;

/// <inheritdoc cref="INetworks"/>
internal sealed class WorkspaceNetworks(Workspace workspace, IDatasets datasets) : INetworks
{
    public async Task<OpenNetwork?> FindAsync(NetworkResult network, CancellationToken cancellation)
    {
        if (network.File is not { } name)
            return null;
        var folder = new NetworkFolder(workspace);
        if (folder.Find(name) is null)
        {
            // The folder was not copied along, or somebody cleaned it: the sources are kept.
            var known = await datasets.ListAsync(cancellation);
            if (await FindStreetsAsync(known, cancellation) is not { } streets)
                return null;
            var timetables = known.Where(static dataset => dataset.Role == NetworkStep.Timetables).SelectMany(static dataset => dataset.Current);
            if (folder.Make(streets, [.. timetables], network.Buffer, cancellation).File != name)
                return null;
        }
        return folder.Open(name);
    }

    private async Task<StreetSources?> FindStreetsAsync(IReadOnlyList<Dataset> known, CancellationToken cancellation)
    {
        if (StreetSources.FindRole(known) is not { } role)
            return null;
        var versions = known.Where(dataset => dataset.Role == role).Select(static dataset => dataset.Current[0]);
        if (role == StreetSources.ExtractRole)
            return new StreetSources(versions.First(), []);
        var layers = new List<(DatasetVersion, DatasetContent)>();
        foreach (var version in versions.Where(StreetSources.IsDriven))
            layers.Add((version, await datasets.ReadAsync(version, null, withGeometry: true, cancellation)));
        return new StreetSources(null, layers);
    }
}
