using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Settlements;

namespace Samplan.Analyses.Places;

/// <summary>
/// Puts settled areas that touch when buffered together to functional places. Only rows of a kind in the ruleset's priority and with an
/// extent take part: of a bare point nobody has said how far it reaches, and a buffer would be its whole extent.
/// A place is the area of its member of the highest kind, then the most populous, then the first code, and has that member's name, code and
/// so identity. A step knows no earlier result of its own, so that the identity rests on the code that the publisher keeps while outlines
/// move; it is another place only when another member comes to lead it.
/// </summary>
internal sealed class FunctionalMerge(FunctionalPlaceRule rule)
{
    private static readonly Dictionary<string, FunctionalPlaceKind> s_kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tätort"] = FunctionalPlaceKind.Locality,
        ["locality"] = FunctionalPlaceKind.Locality,
        ["småort"] = FunctionalPlaceKind.SmallerLocality,
        ["smaller-locality"] = FunctionalPlaceKind.SmallerLocality,
        ["fritidshusområde"] = FunctionalPlaceKind.HolidayHomeArea,
        ["holiday-home-area"] = FunctionalPlaceKind.HolidayHomeArea,
        ["verksamhetsområde"] = FunctionalPlaceKind.ActivityArea,
        ["activity-area"] = FunctionalPlaceKind.ActivityArea,
    };

    /// <summary>Whether the row can be a member.</summary>
    public bool TakesPart(Place row, Geometry shape) => RankOf(row.Kind) >= 0 && (shape.Area > 0 || row.RadiusMetres > 0);

    /// <summary>The places in the order of the row that leads each; rows that take no part stay as they are.</summary>
    public IReadOnlyList<Place> Merge(IReadOnlyList<Place> rows, IReadOnlyList<Geometry?> shapes, double?[] persons, CancellationToken cancellation)
    {
        var taking = rows.Where(row => TakesPart(row, shapes[row.Row]!)).ToArray();
        var merged = FunctionalPlaces.Build([.. taking.Select(row => Area(row, shapes[row.Row]!, persons[row.Row]))], rule.BufferMetres, cancellation);
        return
        [
            .. merged
                .Select(place => Describe(place, [.. place.Areas.Select(area => taking[area])]))
                .Concat(rows.Where(row => !TakesPart(row, shapes[row.Row]!)))
                .OrderBy(place => place.Row),
        ];
    }

    /// <summary>The extent of a functional place: its members with their buffers.</summary>
    public Geometry Extent(Place place, IReadOnlyList<Geometry?> shapes)
    {
        var areas = place.Members.Select(member => new SettlementArea(
            Key(member.Row),
            member.Name,
            default,
            Shape(shapes[member.Row]!, member.RadiusMetres),
            null
        ));
        return FunctionalPlaces.Build([.. areas], rule.BufferMetres)[0].Geometry;
    }

    private SettlementArea Area(Place row, Geometry shape, double? persons) =>
        new(row.Code ?? Key(row.Row), row.Name, (SettlementKind)RankOf(row.Kind), Shape(shape, row.RadiusMetres), persons);

    private static Geometry Shape(Geometry shape, double? radiusMetres) => shape.Area > 0 ? shape : shape.Buffer(radiusMetres!.Value);

    private static string Key(int row) => row.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);

    private static Place Describe(FunctionalPlace place, IReadOnlyList<Place> members) =>
        members[0] with
        {
            RadiusMetres = null,
            AreaSquareMetres = place.Geometry.Area,
            Members = [.. members.Select(member => new PlaceMember(member.Name, member.Code, member.Kind, member.RadiusMetres, member.Row))],
        };

    // The engine names a place after its highest kind; which kind is higher is the ruleset's to say.
    private int RankOf(string? kind) => kind is not null && s_kinds.TryGetValue(kind, out var known) ? Rank(known) : -1;

    private int Rank(FunctionalPlaceKind kind)
    {
        for (var rank = 0; rank < rule.Priority.Count; rank++)
        {
            if (rule.Priority[rank] == kind)
                return rank;
        }
        return -1;
    }
}
