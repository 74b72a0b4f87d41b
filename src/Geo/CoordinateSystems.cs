using System.Globalization;
using Samplan.Geo.Definitions;
using Samplan.Geo.Projections;

namespace Samplan.Geo;

/// <summary>
/// The coordinate systems that Samplan reads, within 1 cm of PROJ over the Nordic countries (RT 90 within 1 m). ETRS89, SWEREF 99
/// and WGS 84 are treated as one datum: they differ by less than a metre, and no source that we read tells the epoch.
/// </summary>
public static class CoordinateSystems
{
    private static readonly (int Number, string Name, double CentralMeridian)[] s_swerefZones =
    [
        (3007, "SWEREF99 12 00", 12),
        (3008, "SWEREF99 13 30", 13.5),
        (3009, "SWEREF99 15 00", 15),
        (3010, "SWEREF99 16 30", 16.5),
        (3011, "SWEREF99 18 00", 18),
        (3012, "SWEREF99 14 15", 14.25),
        (3013, "SWEREF99 15 45", 15.75),
        (3014, "SWEREF99 17 15", 17.25),
        (3015, "SWEREF99 18 45", 18.75),
        (3016, "SWEREF99 20 15", 20.25),
        (3017, "SWEREF99 21 45", 21.75),
        (3018, "SWEREF99 23 15", 23.25),
    ];

    // The order decides which of two equal systems a definition without an authority is taken for: the Swedish one.
    private static readonly CoordinateSystem[] s_all =
    [
        Utm("EPSG:3006", "SWEREF99 TM", 33),
        .. s_swerefZones.Select(zone => Local($"EPSG:{zone.Number}", zone.Name, zone.CentralMeridian)),
        new Rt90("EPSG:3021", "RT90 2.5 gon V", new TransverseMercatorZone(15.8082777777778, 1, 1_500_000)),
        new Geographic("EPSG:4326", "WGS 84"),
        new Geographic("OGC:CRS84", "WGS 84 (CRS84)"),
        new Geographic("EPSG:4258", "ETRS89"),
        new Geographic("EPSG:4619", "SWEREF99"),
        new SphericalMercator("EPSG:3857", "WGS 84 / Pseudo-Mercator"),
        new LambertAzimuthal("EPSG:3035", "ETRS89-extended / LAEA Europe"),
        Utm("EPSG:25832", "ETRS89 / UTM zone 32N", 32),
        Utm("EPSG:25833", "ETRS89 / UTM zone 33N", 33),
        Utm("EPSG:3067", "ETRS89 / TM35FIN(E,N)", 35),
        Utm("EPSG:25834", "ETRS89 / UTM zone 34N", 34),
        Utm("EPSG:25835", "ETRS89 / UTM zone 35N", 35),
        new Mollweide("ESRI:54009", "World Mollweide"),
    ];

    private static readonly Dictionary<string, CoordinateSystem> s_byCode = s_all.ToDictionary(system => system.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>EPSG:3006, the system that everything is stored in.</summary>
    public static CoordinateSystem Sweref99TransverseMercator { get; } = s_byCode["EPSG:3006"];

    /// <summary>EPSG:4326, given as (longitude, latitude).</summary>
    public static CoordinateSystem Wgs84 { get; } = s_byCode["EPSG:4326"];

    /// <summary>EPSG:3857, the system of the map's tiles.</summary>
    public static CoordinateSystem WebMercator { get; } = s_byCode["EPSG:3857"];

    /// <summary>Every supported system; where two are the same projection, the one that a nameless definition means comes first.</summary>
    public static IReadOnlyList<CoordinateSystem> All => s_all;

    /// <summary>
    /// The system for a code, or null when it is not supported: <c>EPSG:3006</c>, <c>3006</c>, <c>urn:ogc:def:crs:EPSG::3006</c>,
    /// <c>http://www.opengis.net/def/crs/EPSG/0/3006</c>, <c>OGC:CRS84</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c>.
    /// </summary>
    public static CoordinateSystem? Find(string code)
    {
        var text = code.AsSpan().Trim().TrimStart('[').TrimEnd(']');
        var isUri = text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        var separators = isUri ? ":/#." : ":";
        var last = text.LastIndexOfAny(separators);
        if (last < 0)
            return Find(char.IsAsciiDigit(text.IsEmpty ? 'x' : text[0]) ? "EPSG" : "OGC", text);

        var authority = isUri ? AuthorityOf(text[..last]) : text[..last].Trim().ToString();
        return Find(authority, text[(last + 1)..].Trim());
    }

    /// <summary>
    /// The system that a definition means, or null: WKT 1, WKT 2, the text of an ESRI .prj file, a PROJ string, or a plain code. The authority
    /// of the whole definition decides; where it has none the projection's parameters do, so that nameless SWEREF 99 TM
    /// from R or SCB is recognised. A definition of an unsupported authority code gives null: ask <see cref="CoordinateDefinition"/> for its name.
    /// </summary>
    public static CoordinateSystem? FindByDefinition(string wkt)
    {
        if (Find(wkt) is { } byCode)
            return byCode;
        if (CoordinateDefinition.Find(wkt) is not { } definition)
            return null;
        if (definition.Code is { } authorityCode && Find(authorityCode) is { } byAuthority)
            return byAuthority;
        return definition.HasKnownAuthority ? null : DefinitionMatch.Find(definition.Parameters);
    }

    /// <summary>
    /// The system of the code, which must be one of <see cref="All"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The code is not supported.</exception>
    public static CoordinateSystem Get(string code) =>
        Find(code) ?? throw new ArgumentException($"The coordinate system {code} is not supported.", nameof(code));

    private static CoordinateSystem? Find(string authority, ReadOnlySpan<char> number)
    {
        if (number.Length > 20)
            return null;
        if (number.Equals("CRS84", StringComparison.OrdinalIgnoreCase))
            return s_byCode["OGC:CRS84"];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return null;
        return s_byCode.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{authority}:{digits}"));
    }

    private static string AuthorityOf(ReadOnlySpan<char> prefix) =>
        prefix.Contains("esri", StringComparison.OrdinalIgnoreCase) ? "ESRI"
        : prefix.Contains("epsg", StringComparison.OrdinalIgnoreCase) ? "EPSG"
        : "OGC";

    private static TransverseMercator Utm(string code, string name, int zone) =>
        new(code, name, Ellipsoid.Grs80, new TransverseMercatorZone(zone * 6 - 183, 0.9996, 500_000));

    private static TransverseMercator Local(string code, string name, double centralMeridian) =>
        new(code, name, Ellipsoid.Grs80, new TransverseMercatorZone(centralMeridian, 1, 150_000));
}
