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
            var versions = (await datasets.ListAsync(cancellation)).ToLookup(dataset => dataset.Role, dataset => dataset.Current);
            var made = folder.Make(
                [.. versions[NetworkStep.Streets].SelectMany(some => some).Take(1)],
                [.. versions[NetworkStep.Timetables].SelectMany(some => some)],
                cancellation
            );
            if (made.File != name)
                return null;
        }
        return folder.Open(name);
    }
}
