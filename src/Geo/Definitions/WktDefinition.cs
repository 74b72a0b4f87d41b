namespace Samplan.Geo.Definitions;

/// <summary>Reads a coordinate system out of well-known text: OGC 01-009 (WKT 1), ESRI's dialect of it, and ISO 19162 (WKT 2).</summary>
internal static class WktDefinition
{
    public static CoordinateDefinition? Read(WktNode root)
    {
        var horizontal = Horizontal(root);
        if (horizontal is null)
            return null;
        return new CoordinateDefinition(horizontal.Text(0), CodeOf(horizontal), ParametersOf(horizontal));
    }

    private static WktNode? Horizontal(WktNode node) =>
        node.Keyword.ToUpperInvariant() switch
        {
            "PROJCS" or "PROJCRS" or "PROJECTEDCRS" => node,
            "GEOGCS" or "GEOGCRS" or "GEODCRS" or "GEODETICCRS" or "GEOGRAPHICCRS" => node,
            "COMPD_CS" or "COMPOUNDCRS" => node.Children.Select(Horizontal).FirstOrDefault(child => child is not null),
            "BOUNDCRS" => node.Child("SOURCECRS") is { } source ? source.Children.Select(Horizontal).FirstOrDefault(child => child is not null) : null,
            _ => null,
        };

    private static string? CodeOf(WktNode node) =>
        node.Child("AUTHORITY", "ID") is { } id && id.Text(1).Length > 0 ? $"{id.Text(0).ToUpperInvariant()}:{id.Text(1)}" : null;

    private static DefinitionParameters ParametersOf(WktNode node)
    {
        var isProjected = node.Keyword.StartsWith("PROJ", StringComparison.OrdinalIgnoreCase);
        var geographic = isProjected ? node.Child("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS") ?? node : node;
        var datum = geographic.Child("DATUM", "ENSEMBLE", "GEODETICDATUM", "TRF");
        var ellipsoid = datum?.Child("SPHEROID", "ELLIPSOID");
        var angle = geographic.Child("UNIT", "ANGLEUNIT") ?? geographic.Child("PRIMEM", "PRIMEMERIDIAN")?.Child("ANGLEUNIT");
        var parameters = new DefinitionParameters
        {
            Kind = isProjected ? KindOf(node) : ProjectionKind.Geographic,
            DatumName = datum?.Text(0) ?? "",
            SemiMajorMetres = ellipsoid?.Number(1) ?? 0,
            InverseFlattening = ellipsoid?.Number(2) ?? 0,
            PrimeMeridian = geographic.Child("PRIMEM", "PRIMEMERIDIAN")?.Number(1) ?? 0,
            AngleUnitRadians = angle?.Number(1) ?? Math.PI / 180,
            HasForeignShift = HasForeignShift(datum?.Child("TOWGS84")),
        };
        return isProjected ? WithProjection(parameters, node) : parameters;
    }

    private static DefinitionParameters WithProjection(DefinitionParameters parameters, WktNode node)
    {
        var unit = node.Child("UNIT", "LENGTHUNIT") ?? node.Children.FirstOrDefault(child => child.Keyword is "AXIS")?.Child("LENGTHUNIT");
        parameters = parameters with { LengthUnitMetres = unit?.Number(1) ?? 1 };
        foreach (var child in (node.Child("CONVERSION") ?? node).Children)
        {
            if (child.Keyword.Equals("PARAMETER", StringComparison.OrdinalIgnoreCase) && child.Number(1) is { } value)
                parameters = With(parameters, Plain(child.Text(0)), value);
        }
        return parameters;
    }

    private static DefinitionParameters With(DefinitionParameters parameters, string name, double value) =>
        name switch
        {
            "latitudeoforigin" or "latitudeofnaturalorigin" or "latitudeofcenter" => parameters with { LatitudeOfOrigin = value },
            "centralmeridian" or "longitudeofnaturalorigin" or "longitudeofcenter" or "longitudeoforigin" => parameters with { CentralMeridian = value },
            "scalefactor" or "scalefactoratnaturalorigin" => parameters with { Scale = value },
            "falseeasting" => parameters with { FalseEasting = value },
            "falsenorthing" => parameters with { FalseNorthing = value },
            _ => parameters,
        };

    private static ProjectionKind KindOf(WktNode node)
    {
        var method = Plain((node.Child("PROJECTION") ?? node.Child("CONVERSION")?.Child("METHOD", "PROJECTION"))?.Text(0) ?? "");
        return method switch
        {
            "transversemercator" or "gausskruger" => ProjectionKind.TransverseMercator,
            "lambertazimuthalequalarea" => ProjectionKind.LambertAzimuthal,
            "mollweide" => ProjectionKind.Mollweide,
            "popularvisualisationpseudomercator" or "mercatorauxiliarysphere" => ProjectionKind.WebMercator,
            // GDAL writes Web Mercator as an ordinary Mercator and tells the truth in an extension.
            "mercator1sp" or "mercator" when IsSphericalExtension(node) => ProjectionKind.WebMercator,
            _ => ProjectionKind.Unsupported,
        };
    }

    private static bool IsSphericalExtension(WktNode node) =>
        node.Child("EXTENSION")?.Text(1) is { } proj
        && proj.Contains("+a=6378137", StringComparison.Ordinal)
        && proj.Contains("+b=6378137", StringComparison.Ordinal);

    private static bool HasForeignShift(WktNode? shift) =>
        shift is not null && !ShiftValues.IsZeroOrRt90(Enumerable.Range(0, shift.Values.Count).Select(i => shift.Number(i) ?? double.NaN));

    private static string Plain(string name) => new string([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
