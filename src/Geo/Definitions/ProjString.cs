using System.Globalization;
using Samplan.Geo.Projections;

namespace Samplan.Geo.Definitions;

/// <summary>Reads a PROJ string such as <c>+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs</c>.</summary>
internal static class ProjString
{
    public static CoordinateDefinition? Read(string text)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var separator = word.IndexOf('=', StringComparison.Ordinal);
            var key = separator < 0 ? word : word[..separator];
            arguments[key.TrimStart('+')] = separator < 0 ? "" : word[(separator + 1)..];
        }
        var code = arguments.GetValueOrDefault("init")?.ToUpperInvariant();
        if (code is null && !arguments.ContainsKey("proj"))
            return null;
        var parameters = WithProjection(WithDatum(new DefinitionParameters(), arguments), arguments);
        return new CoordinateDefinition(name: null, code, parameters);
    }

    private static DefinitionParameters WithDatum(DefinitionParameters parameters, Dictionary<string, string> arguments)
    {
        var datum = arguments.GetValueOrDefault("datum", "");
        var ellipsoid = (arguments.GetValueOrDefault("ellps"), datum) switch
        {
            ("GRS80", _) => Ellipsoid.Grs80,
            ("bessel", _) => Ellipsoid.Bessel1841,
            ("WGS84", _) or (null, "WGS84") => Ellipsoid.Wgs84,
            _ => null,
        };
        var semiMajor = Number(arguments, "a", ellipsoid?.SemiMajorMetres ?? 0);
        var isSphere = arguments.ContainsKey("b") && Number(arguments, "b", double.NaN) == semiMajor;
        var shift = arguments.GetValueOrDefault("towgs84", "");
        return parameters with
        {
            DatumName = datum,
            SemiMajorMetres = semiMajor,
            InverseFlattening = isSphere ? 0 : ellipsoid?.InverseFlattening ?? Number(arguments, "rf", 0),
            PrimeMeridian = arguments.ContainsKey("pm") ? Number(arguments, "pm", double.NaN) : 0,
            HasForeignShift = shift.Length > 0 && !ShiftValues.IsZeroOrRt90(shift.Split(',').Select(value => Number(value) ?? double.NaN)),
        };
    }

    private static DefinitionParameters WithProjection(DefinitionParameters parameters, Dictionary<string, string> arguments)
    {
        var projection = arguments.GetValueOrDefault("proj", "");
        var isUtm = projection == "utm" && !arguments.ContainsKey("south");
        var kind = projection switch
        {
            "longlat" or "latlong" or "lonlat" or "latlon" => ProjectionKind.Geographic,
            "tmerc" or "etmerc" => ProjectionKind.TransverseMercator,
            "utm" when isUtm => ProjectionKind.TransverseMercator,
            "laea" => ProjectionKind.LambertAzimuthal,
            "moll" => ProjectionKind.Mollweide,
            "merc" or "webmerc" when projection == "webmerc" || parameters.InverseFlattening == 0 => ProjectionKind.WebMercator,
            _ => ProjectionKind.Unsupported,
        };
        return parameters with
        {
            Kind = kind,
            LatitudeOfOrigin = Number(arguments, "lat_0", 0),
            CentralMeridian = isUtm ? Number(arguments, "zone", double.NaN) * 6 - 183 : Number(arguments, "lon_0", 0),
            Scale = isUtm ? 0.9996 : Number(arguments, "k", Number(arguments, "k_0", 1)),
            FalseEasting = isUtm ? 500_000 : Number(arguments, "x_0", 0),
            FalseNorthing = Number(arguments, "y_0", 0),
            LengthUnitMetres = arguments.GetValueOrDefault("units", "m") == "m" ? Number(arguments, "to_meter", 1) : double.NaN,
        };
    }

    private static double Number(Dictionary<string, string> arguments, string key, double otherwise) =>
        arguments.TryGetValue(key, out var text) ? Number(text) ?? double.NaN : otherwise;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
