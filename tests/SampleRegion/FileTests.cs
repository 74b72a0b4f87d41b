using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Samplan.Kernel;
using Samplan.SampleRegion.Files;

namespace Samplan.SampleRegion.Tests;

public sealed class FileTests(WrittenSample sample) : IClassFixture<WrittenSample>
{
    [Fact]
    public async Task The_same_options_give_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.DefaultThreadCurrentCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo("th-TH");
        try
        {
            Assert.Equal(Sums(sample.Folder), await SumsOf(new SampleOptions(WrittenSample.Today)));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }
    }

    [Fact]
    public async Task Another_seed_gives_another_region()
    {
        var other = await SumsOf(new SampleOptions(WrittenSample.Today, Seed: 2));

        // What says nothing of this region: the country's figures.
        Assert.Equal(["riket.csv"], Sums(sample.Folder).Intersect(other).Select(sum => sum.Split(' ')[0]));
    }

    [Fact]
    public async Task Scale_three_has_three_times_the_municipalities_and_places()
    {
        using var folder = new TemporaryFolder();
        await SampleFiles.WriteAsync(folder.Path, new SampleOptions(WrittenSample.Today, Scale: 3), null, CancellationToken.None);

        Assert.Equal(36, Features(Path.Combine(folder.Path, "kommuner.geojson")).Count);
        Assert.InRange(Features(Path.Combine(folder.Path, "orter.geojson")).Count, 320, 330);
        Assert.InRange(
            CountLines(Path.Combine(folder.Path, "arbetsstallen.csv")),
            2.5 * CountLines(sample.PathOf("arbetsstallen.csv")),
            3.5 * CountLines(sample.PathOf("arbetsstallen.csv"))
        );
    }

    [Fact]
    public void Exactly_one_dataset_is_overdue()
    {
        var overdue = sample.Files.Where(file => UpdatedOf(file).AddMonths(MonthsOf(file)) < WrittenSample.Today);

        Assert.Equal("bredband.xlsx", Assert.Single(overdue).Name);
    }

    [Fact]
    public void Exactly_one_place_lacks_its_population()
    {
        var places = Features(sample.PathOf("orter.geojson"));

        Assert.InRange(places.Count, 108, 110);
        Assert.Single(places, place => place.GetProperty("properties").GetProperty("befolkning").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void Cells_have_ids_of_thirteen_digits_and_the_packed_file_is_read_by_others()
    {
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(sample.PathOf("befolkning_1km.csv.gz")), CompressionMode.Decompress));
        var lines = unpacked.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("rutid;bef", lines[0]);
        Assert.True(lines.Length > 2_000);
        Assert.All(lines.Skip(1), line => Assert.Matches("^[1-9][0-9]{2}000[1-9][0-9]{3}000;[0-9]+$", line));
    }

    [Fact]
    public void The_Shapefile_and_the_workbook_are_read_by_others()
    {
        using var shapefile = ZipFile.OpenRead(sample.PathOf("granser.zip"));
        using var shapes = shapefile.GetEntry("granser.shp")!.Open();
        using var whole = new MemoryStream();
        shapes.CopyTo(whole);
        var lengthInWords = whole.ToArray()[24..28];
        using var workbook = ZipFile.OpenRead(sample.PathOf("bredband.xlsx"));
        using var sheet = workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var rows = XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "row");

        Assert.Equal(whole.Length, 2 * System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(lengthInWords));
        Assert.Equal(sample.Region.Places.Count + 1, rows.Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(200_001)]
    public void What_is_packed_is_unpacked_unchanged(int bytes)
    {
        var content = new byte[bytes];
        new Random(bytes).NextBytes(content);
        // Half of it repetitive, so that matches of every length and distance occur.
        for (var i = 0; i < bytes / 2; i++)
            content[i] = (byte)(i * i / 700 % 7);
        using var packed = new MemoryStream();
        Gzip.Write(packed, stream => stream.Write(content));
        packed.Position = 0;
        using var unpacked = new MemoryStream();
        new GZipStream(packed, CompressionMode.Decompress).CopyTo(unpacked);

        Assert.Equal(content, unpacked.ToArray());
    }

    [Fact]
    public void The_read_me_has_the_command_of_every_file()
    {
        var text = File.ReadAllText(sample.PathOf("README.txt"));

        Assert.All(sample.Files, file => Assert.Contains(file.Command("exempel", "MAPP").Replace('\\', '/'), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scale_out_of_range_is_refused()
    {
        using var folder = new TemporaryFolder();
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            SampleFiles.WriteAsync(folder.Path, new SampleOptions(WrittenSample.Today, Scale: 101), null, CancellationToken.None)
        );

        Assert.Equal("sample.scale", refused.Refusals[0].Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static DateOnly UpdatedOf(SampleFile file) => DateOnly.ParseExact(After(file, "--updated"), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int MonthsOf(SampleFile file)
    {
        var interval = XmlConvert.ToTimeSpan(After(file, "--interval"));
        return (int)Math.Round(interval.TotalDays / 30.4);
    }

    private static string After(SampleFile file, string option) => file.Options[file.Options.ToList().IndexOf(option) + 1];

    private static int CountLines(string path) => File.ReadLines(path).Count();

    private static List<JsonElement> Features(string path) =>
        [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("features").EnumerateArray()];

    private static async Task<List<string>> SumsOf(SampleOptions options)
    {
        using var folder = new TemporaryFolder();
        await SampleFiles.WriteAsync(folder.Path, options, null, CancellationToken.None);
        return Sums(folder.Path);
    }

    private static List<string> Sums(string folder) =>
        [
            .. Directory
                .GetFiles(folder)
                .Order(StringComparer.Ordinal)
                .Select(path => $"{Path.GetFileName(path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"),
        ];

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("samplan-sample-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
