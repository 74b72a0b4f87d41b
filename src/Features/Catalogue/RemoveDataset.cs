using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Import;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>
/// Takes a dataset out: its versions, their tables and the kept files that no other dataset uses. What stood on it becomes stale because its
/// inputs are no longer there.
/// </summary>
internal sealed class RemoveDataset(Workspace workspace)
{
    public async Task<Outcome<Dataset>> RunAsync(DatasetId id, CancellationToken cancellation)
    {
        var (removed, rest) = await workspace.Region.WriteAsync(async session =>
        {
            var store = new DatasetStore(session);
            var datasets = await store.ListAsync();
            var found = datasets.FirstOrDefault(dataset => dataset.Id == id);
            if (found is not null)
                await store.RemoveAsync(found, cancellation);
            return (found, datasets.Where(dataset => dataset.Id != id).ToList());
        });
        if (removed is null)
            return Refusal.Of("catalogue.dataset-unknown", ("dataset", id.Value), ("datasets", Shown.Names([.. rest.Select(dataset => dataset.Id.Value)])));
        var used = rest.SelectMany(dataset => dataset.Versions).Select(version => version.SourceHash).ToHashSet(StringComparer.Ordinal);
        foreach (var hash in removed.Versions.Select(version => version.SourceHash).Distinct().Where(hash => !used.Contains(hash)))
            workspace.Files.Remove(hash);
        return removed;
    }
}
