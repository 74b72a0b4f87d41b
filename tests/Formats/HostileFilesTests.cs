using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Samplan.Formats.Tables;
using Samplan.Formats.Tests.Excel;
using Samplan.Formats.Tests.GeoPackage;
using Samplan.Formats.Tests.Shapefile;
using Samplan.Kernel;

namespace Samplan.Formats.Tests;

/// <summary>Whatever is done to a file, it is read or refused: no other exception, no hang, no memory from a header's claim.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const int Mutations = 2_000;
    private readonly Scratch _scratch = new();

    public static TheoryData<string> Kinds => ["csv", "csv.gz", "geojson", "gpkg", "shp", "zip", "xlsx", "tile"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mutated_file_is_read_or_refused_with_a_sentence(string kind)
    {
        var whole = Whole(kind);
        var random = new Random(kind.Length * 31 + kind[0]);
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Mutate(whole, random);
            var clock = Stopwatch.StartNew();
            if (kind == "tile")
                ReadTile(bytes);
            else
                ReadTable(_scratch.Write("a." + kind, bytes));
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
        }
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Every_refusal_has_its_sentence_in_both_languages()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Samplan.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        var codes = Directory
            .EnumerateFiles(Path.Combine(folder, "src", "Formats"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file =>
                System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "\"(formats\\.[a-z0-9.-]+)\"").Select(match => match.Groups[1].Value)
            )
            .ToHashSet();
        Assert.True(codes.Count > 40);
        foreach (var language in new[] { "sv", "en" })
        {
            Assert.DoesNotContain(codes, code => !Texts.In(language).Has(code));
            Assert.DoesNotContain(Texts.In(language).Keys, key => key.StartsWith("formats.", StringComparison.Ordinal) && !codes.Contains(key));
        }
    }

    [Fact]
    public void What_is_no_table_is_refused_whatever_it_is_called()
    {
        byte[] picture = [0x89, .. "PNG\r\n\x1A\n\0\0\0\rIHDR"u8];
        Assert.Equal("formats.binary", Reading.Refusal(_scratch.Write("a.csv", picture)).Code);
        Assert.Equal("formats.file-missing", Reading.Refusal(_scratch.Path("finns inte.csv")).Code);
        Assert.Equal("formats.file-is-a-folder", Reading.Refusal(_scratch.Folder).Code);
        Assert.Equal("formats.markup", Reading.Refusal(_scratch.Write("a.kml", "<?xml version=\"1.0\"?><kml/>")).Code);
        Assert.Equal("formats.named-otherwise", Reading.Refusal(_scratch.Write("a.geojson", "a;b\n1;2\n")).Code);
        Assert.Equal("formats.named-otherwise", Reading.Refusal(_scratch.Write("a.csv", "{\"a\":1}")).Code);
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.AsSpan(at, Math.Min(4, bytes.Length - at)).Fill(random.Next(2) == 0 ? (byte)0xFF : (byte)0x7F);
                    break;
                case 3:
                    var length = random.Next(Math.Min(64, bytes.Length - at));
                    bytes = [.. bytes[..at], .. bytes[random.Next(bytes.Length - length)..][..length], .. bytes[at..]];
                    break;
                case 4:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 32))..]];
                    break;
                default:
                    bytes = random.Next(4) == 0 ? bytes[..at] : bytes;
                    break;
            }
            if (bytes.Length == 0)
                return [0];
        }
        return bytes;
    }

    private static void ReadTable(string path)
    {
        try
        {
            var layers = TableFile.ListLayers(path);
            using var table = TableFile.Open(path, new TableReading(layers.Count > 0 ? layers[0] : null));
            while (table.Read() is not null)
                Assert.InRange(table.Progress, 0, 1);
        }
        catch (RefusedException refused)
        {
            Assert.False(string.IsNullOrEmpty(Texts.In("sv").Say(refused.Refusals[0])));
        }
    }

    private static void ReadTile(byte[] bytes)
    {
        try
        {
            foreach (var feature in VectorTile.SampleTile.Read(bytes))
                feature.ListPaths();
        }
        catch (InvalidDataException) { }
    }

    private byte[] Whole(string kind)
    {
        const string csv = "ort;andel;\"text\"\r\nÖxabäck;12,5;\"a \"\"b\"\"\n;c\"\r\nKöping;1 234,5;x\r\n";
        var shapes = new ShapefileDrawing(5)
            .Add("a|1|T|20240501", ShapefileDrawing.Parts(5, [0, 0, 0, 9, 9, 9, 9, 0, 0, 0], [1, 1, 3, 1, 3, 3, 1, 1]))
            .Add("b|2.5|F|", ShapefileDrawing.Parts(3, [0, 0, 1, 1], [2, 2, 3, 3]))
            .Add("c|2.5|F|", ShapefileDrawing.Point(1, 2));
        switch (kind)
        {
            case "csv":
                return Encoding.UTF8.GetBytes(csv);
            case "csv.gz":
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                        gzip.Write(Encoding.UTF8.GetBytes(csv));
                    return packed.ToArray();
                }
            case "geojson":
                return Encoding.UTF8.GetBytes(
                    """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[{"type":"Feature","id":1,"properties":{"a":"\u00e5ö\"","b":1.5e3,"c":[1,{"d":null}],"e":true},"geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[6,1],[6,2],[5,1]]]}},{"type":"Feature","properties":null,"geometry":{"type":"MultiPoint","coordinates":[[1,2],[-3.25,4e1]]}}]}"""
                );
            case "gpkg":
                GeoPackageDrawing.Write(_scratch.Path("whole.gpkg"), "GEOGCS[\"WGS 84\",AUTHORITY[\"EPSG\",\"4326\"]]", null);
                return File.ReadAllBytes(_scratch.Path("whole.gpkg"));
            case "shp":
                _scratch.Write("a.dbf", shapes.Dbf());
                return shapes.Shp();
            case "zip":
                return shapes.Zip("a");
            case "tile":
                return VectorTile.SampleTile.Write();
            default:
                return ExcelReadingTests.Workbook(
                    """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>45413</v></c></row>"""
                );
        }
    }

    public void Dispose() => _scratch.Dispose();
}
