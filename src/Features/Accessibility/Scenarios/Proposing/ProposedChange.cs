using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Accessibility.Ground;
using Samplan.Engine.Routing;
using Samplan.Formats.GeoJson;
using Samplan.Pictures.Contracts;

namespace Samplan.Accessibility.Scenarios.Proposing;

/// <summary>
/// A change of a scenario as a proposal writes it, and back. What a service does has a kind of change of the picture already and is written as that; every other kind is
/// itself in both. Points and routes are GeoJSON in a proposal and latitude,longitude in an address.
/// </summary>
internal static class ProposedChange
{
    private const string Geometry = "geometry";
    private const string ServiceField = "service";
    private const double DegreesAUnit = 1e7;

    private static readonly Dictionary<string, string> s_ofPicture = new(StringComparer.Ordinal)
    {
        ["close-service"] = "service-close",
        ["move-service"] = "service-move",
        ["add-service"] = "service-add",
    };

    /// <summary>The kinds that the picture knows nothing of.</summary>
    public static IEnumerable<ScenarioKind> ListOwn() => ScenarioKinds.All.Where(kind => !s_ofPicture.ContainsKey(kind.Key));

    /// <summary>What a field is called in a proposal.</summary>
    public static string NameOf(ScenarioField field) =>
        field switch
        {
            { Kind: ScenarioFieldKind.Point or ScenarioFieldKind.Line } => Geometry,
            { Name: "from" } => "first-hour",
            { Name: "to" } => "last-hour",
            _ => field.Name,
        };

    /// <summary>Null where the change is none of roads, lines or services.</summary>
    public static ScenarioChange? Find(Modification change) =>
        ScenarioKinds.All.FirstOrDefault(kind => s_ofPicture.GetValueOrDefault(kind.Key, kind.Key) == change.Kind) is { } kind
            ? new ScenarioChange(
                kind.Key,
                kind.Fields.ToDictionary(field => field.Name, field => Read(field, change[NameOf(field)] ?? ""), StringComparer.Ordinal)
            )
            : null;

    /// <summary>Kind and values; null where no kind of change is called so.</summary>
    public static (string Kind, Dictionary<string, string> Values)? Write(ScenarioChange change, TravelGround ground)
    {
        if (ScenarioKinds.Find(change.Kind) is not { } kind)
            return null;
        var values = kind.Fields.ToDictionary(NameOf, field => Write(field, change[field.Name]), StringComparer.Ordinal);
        foreach (var field in kind.Fields)
        {
            var name = field.Kind switch
            {
                ScenarioFieldKind.TransitLine => ground.TransitLines.GetValueOrDefault(change[field.Name]),
                ScenarioFieldKind.Service => ground.ServicesByKind.SelectMany(all => all.Value).FirstOrDefault(one => one.Id == change[field.Name])?.Name,
                ScenarioFieldKind.Point or ScenarioFieldKind.Line or ScenarioFieldKind.Number or ScenarioFieldKind.ServiceKind => null,
            };
            if (name is not null)
                values[$"{NameOf(field)}-name"] = name;
        }
        return (s_ofPicture.GetValueOrDefault(kind.Key, kind.Key), values);
    }

    /// <summary>Whether it names a row of a file of services, which another version of the file may have elsewhere.</summary>
    public static bool NamesService(Modification change) => change[ServiceField] is not null;

    /// <summary>What is drawn, in longitude and latitude; null where nothing is, or nothing that can be read.</summary>
    public static Geometry? FindShape(Modification change) => change[Geometry] is { } text ? GeoJsonText.Read(text).Value : null;

    private static string Read(ScenarioField field, string text)
    {
        if (NameOf(field) != Geometry)
            return text;
        return GeoJsonText.Read(text).Value switch
        {
            Point point when field.Kind == ScenarioFieldKind.Point => Say(point.Coordinate),
            LineString line when field.Kind == ScenarioFieldKind.Line => string.Join(' ', line.Coordinates.Select(Say)),
            _ => "",
        };
    }

    private static string Write(ScenarioField field, string text) =>
        field.Kind switch
        {
            ScenarioFieldKind.Point when ScenarioValues.Point(text) is { } point => $$"""{"type":"Point","coordinates":{{Say(point)}}}""",
            ScenarioFieldKind.Line when ScenarioValues.Line(text) is { } line =>
                $$"""{"type":"LineString","coordinates":[{{string.Join(',', line.Select(Say))}}]}""",
            _ => text,
        };

    private static string Say(Coordinate at) => string.Create(CultureInfo.InvariantCulture, $"{at.Y:0.######},{at.X:0.######}");

    private static string Say(GeoPoint at) =>
        string.Create(CultureInfo.InvariantCulture, $"[{at.LongitudeE7 / DegreesAUnit:0.#######},{at.LatitudeE7 / DegreesAUnit:0.#######}]");
}
