using System.Globalization;
using Samplan.Geo;

namespace Samplan.Formats.GeoTiff;

/// <summary>
/// The coordinate system of a GeoTIFF (OGC 19-008r4): a directory of keys and the numbers and texts that they point to. Systems without an EPSG
/// number are written as GDAL and ArcGIS do, as the system's ESRI text in a citation.
/// </summary>
internal sealed class GeoKeys : IEquatable<GeoKeys>
{
    private const int ModelType = 1024;
    private const int RasterType = 1025;
    private const int Citation = 1026;
    private const int GeographicType = 2048;
    private const int GeographicCitation = 2049;
    private const int ProjectedType = 3072;
    private const int ProjectedCitation = 3073;
    private const int UserDefined = 32767;
    private const string EsriText = "ESRI PE String = ";

    private const string MollweideText = """
        PROJCS["World_Mollweide",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mollweide"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],UNIT["Meter",1.0]]
        """;

    private GeoKeys(ushort[] directory, double[] doubles, string text) => (Directory, Doubles, Text) = (directory, doubles, text);

    public ushort[] Directory { get; }

    public double[] Doubles { get; }

    /// <summary>All texts, each ended by <c>|</c>.</summary>
    public string Text { get; }

    /// <summary>Coordinates of the tie point are the middle of the cell, not its corner.</summary>
    public bool IsCellCentre => FindNumber(RasterType) == 2;

    public static GeoKeys? Find(TiffFile file)
    {
        if (file.FindNumbers(TiffTag.GeoKeyDirectory) is not { } numbers)
            return null;
        if (numbers.Length < 4 || numbers.Length < 4 + (4 * numbers[3]) || Array.Exists(numbers, number => number > ushort.MaxValue))
            throw file.Damaged();
        return new GeoKeys(
            Array.ConvertAll(numbers, number => (ushort)number),
            file.FindDoubles(TiffTag.GeoDoubleParams) ?? [],
            file.FindText(TiffTag.GeoAsciiParams) ?? ""
        );
    }

    /// <summary>Keys that GDAL and this reader take for the system, cells meant by their areas.</summary>
    /// <exception cref="ArgumentException">The system has neither an EPSG number nor a text here.</exception>
    public static GeoKeys Of(CoordinateSystem system)
    {
        if (system.EpsgNumber is { } number)
        {
            var (model, type) = system.IsGeographic ? (2, GeographicType) : (1, ProjectedType);
            var name = system.Name + "|";
            return new GeoKeys(Entries([ModelType, 0, 1, model], [RasterType, 0, 1, 1], [Citation, 34737, name.Length, 0], [type, 0, 1, number]), [], name);
        }
        if (system.Code != "ESRI:54009")
            throw new ArgumentException($"{system.Code} cannot be written to a GeoTIFF.", nameof(system));
        const string citation = "World_Mollweide|";
        var text = EsriText + MollweideText + "|";
        return new GeoKeys(
            Entries(
                [ModelType, 0, 1, UserDefined],
                [RasterType, 0, 1, 1],
                [Citation, 34737, citation.Length, 0],
                [GeographicType, 0, 1, 4326],
                [ProjectedCitation, 34737, text.Length, citation.Length],
                [3076, 0, 1, 9001]
            ),
            [],
            citation + text
        );
    }

    /// <summary>The system, or null when it is not supported; and what the file calls it.</summary>
    public (CoordinateSystem? System, string? Name) FindSystem()
    {
        var number = FindNumber(ModelType) == 2 ? FindNumber(GeographicType) : FindNumber(ProjectedType);
        if (number is { } epsg and not UserDefined and not 0)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"EPSG:{epsg}");
            return (CoordinateSystems.Find(code), code);
        }
        string? name = null;
        foreach (var key in new[] { ProjectedCitation, Citation, GeographicCitation })
        {
            if (FindText(key) is not { } text)
                continue;
            var definition = text.StartsWith(EsriText, StringComparison.Ordinal) ? text[EsriText.Length..] : text;
            var found = CoordinateSystems.FindByDefinition(definition);
            name ??= found?.Name ?? CoordinateDefinition.Find(definition)?.Name ?? text;
            if (found is not null)
                return (found, found.Code);
        }
        return (null, name);
    }

    public bool Equals(GeoKeys? other) =>
        other is not null && Directory.AsSpan().SequenceEqual(other.Directory) && Doubles.AsSpan().SequenceEqual(other.Doubles) && Text == other.Text;

    public override bool Equals(object? other) => Equals(other as GeoKeys);

    public override int GetHashCode() => HashCode.Combine(Directory.Length, Doubles.Length, Text);

    private static ushort[] Entries(params int[][] keys) => [1, 1, 0, (ushort)keys.Length, .. keys.SelectMany(key => key).Select(part => (ushort)part)];

    private int? FindNumber(int key) => FindEntry(key) is { } at && Directory[at + 1] == 0 ? Directory[at + 3] : null;

    private string? FindText(int key)
    {
        if (FindEntry(key) is not { } at || Directory[at + 1] != (int)TiffTag.GeoAsciiParams)
            return null;
        int start = Directory[at + 3],
            length = Directory[at + 2];
        return start + length <= Text.Length ? Text.Substring(start, length).TrimEnd('|', '\0') : null;
    }

    private int? FindEntry(int key)
    {
        for (var at = 4; at + 3 < Directory.Length; at += 4)
        {
            if (Directory[at] == key)
                return at;
        }
        return null;
    }
}
