namespace Samplan.Analyses.Contracts;

/// <summary>A place of the region.</summary>
/// <param name="Id">Stable and fit for an address: from the code, else from name and municipality.</param>
/// <param name="Name">As in the file.</param>
/// <param name="Label">The name, with the municipality where two places share it.</param>
/// <param name="Municipality">Name of the municipality, from the file or from where the place lies; null when neither tells.</param>
/// <param name="Kind">tätort, småort … where the file says.</param>
/// <param name="RadiusMetres">For a place given as a point with a radius or an area.</param>
/// <param name="Row">Its row in the places dataset, from 0.</param>
public sealed record Place(
    string Id,
    string Name,
    string Label,
    string? Code,
    string? Municipality,
    string? MunicipalityCode,
    string? Kind,
    double Easting,
    double Northing,
    double Longitude,
    double Latitude,
    double? RadiusMetres,
    double? AreaSquareMetres,
    int Row
)
{
    /// <summary>The settled areas that a functional place is put together from, the one that names it first; empty for a place as given.</summary>
    public IReadOnlyList<PlaceMember> Members { get; init; } = [];
}
