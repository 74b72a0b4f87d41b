using Samplan.Catalogue.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets;

/// <summary>
/// The datasets as an edition stands on them. Versions are never changed, so what the workspace still has is read from there; what has been taken
/// out keeps its name and hash, and whoever must read its rows is refused.
/// </summary>
internal static class PinnedDatasets
{
    public static IReadOnlyList<Dataset> Of(IReadOnlyList<FrozenDataset> frozen, IReadOnlyList<Dataset> listed) =>
        [
            .. frozen
                .GroupBy(one => one.Id)
                .Select(versions =>
                {
                    var live = listed.FirstOrDefault(dataset => dataset.Id.Value == versions.Key);
                    var first = versions.First();
                    return new Dataset(
                        new DatasetId(versions.Key),
                        first.Role,
                        first.Title,
                        first.Owner,
                        first.Licence,
                        live?.UpdateInterval,
                        [.. versions.Select(version => Find(live, version) ?? Gone(version))]
                    );
                }),
        ];

    private static DatasetVersion? Find(Dataset? live, FrozenDataset frozen) =>
        live?.Versions.FirstOrDefault(version => version.Number == frozen.Version && version.ContentHash == frozen.ContentHash) is { } found
            ? found with
            {
                IsCurrent = true,
            }
            : null;

    private static DatasetVersion Gone(FrozenDataset frozen) =>
        new(
            new DatasetId(frozen.Id),
            frozen.Version,
            frozen.Year,
            frozen.SourceHash,
            "",
            frozen.ContentHash,
            frozen.FileName,
            default,
            frozen.UpdatedOn,
            Table: "",
            null,
            0,
            [],
            new Dictionary<string, string>(),
            KeepsOutside: false,
            IsCurrent: true
        );
}
