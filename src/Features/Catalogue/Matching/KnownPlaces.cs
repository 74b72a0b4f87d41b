using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Catalogue.Matching;

/// <summary>The places and municipalities that names can be matched to: the current version of the newest year of each.</summary>
internal sealed record KnownPlaces(IReadOnlyList<PlaceName> Places, IReadOnlyList<PlaceName> Municipalities)
{
    public static async Task<KnownPlaces> ReadAsync(DatabaseSession session, IReadOnlyList<Dataset> datasets, CancellationToken cancellation) =>
        new(await ReadAsync(session, datasets, "places", cancellation), await ReadAsync(session, datasets, "municipalities", cancellation));

    private static async Task<IReadOnlyList<PlaceName>> ReadAsync(
        DatabaseSession session,
        IReadOnlyList<Dataset> datasets,
        string role,
        CancellationToken cancellation
    )
    {
        if (datasets.FirstOrDefault(dataset => dataset.Role == role)?.Current is not [var version, ..])
            return [];
        string[] columns = ["name", "code", "municipality", "municipality_code"];
        var content = await DatasetContentReader.ReadAsync(session, version, columns, withGeometry: false, cancellation);
        var (names, codes) = (content.Texts("name"), content.Texts("code"));
        var (municipalities, municipalityCodes) = (content.Texts("municipality"), content.Texts("municipality_code"));
        return [.. Enumerable.Range(0, content.Rows).Select(row => new PlaceName(names[row]!, codes[row], municipalities[row], municipalityCodes[row]))];
    }
}
