using System.Globalization;
using System.IO.Compression;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Comparison;
using Samplan.Formats.Gtfs;

namespace Samplan.Reference.Tests.Transit;

/// <summary>Porto Alegre for comparison with R5: its network built by the command with a profile that walks as R5, and times computed by commands.</summary>
internal sealed class PortoAlegre
{
    public const string Inputs = "routing_samples/r5r_poa";
    public const string Reference = "routing_samples/r5r_poa_reference";
    private const string Profile = """{ "name": "R5", "walk": { "speed": 3.6, "permissions": "r5" } }""";
    private static readonly Lazy<PortoAlegre> s_loaded = new(() => new PortoAlegre());

    private PortoAlegre()
    {
        Feeds = [.. Gtfs.Select(path => GtfsReader.Read(path))];
        Points = [.. Rows(Find("poa_hexgrid.csv")).Select(static row => (row["id"], new GeoPoint(E7(row["lon"]), E7(row["lat"]))))];
        Network = OsmStreets.Read(Find("poa_osm.pbf"), ProfileParser.Parse(System.Text.Encoding.UTF8.GetBytes(Profile)).Profile!, null, default).Network;
        StopNames = [.. Feeds.SelectMany(static feed => feed.Stops.Select(stop => $"{Path.GetFileNameWithoutExtension(feed.Name)}:{stop.Id}"))];
        var places = Feeds.SelectMany(static feed => feed.Stops).Select(static stop => (GeoPoint?)new GeoPoint(E7(stop.Longitude), E7(stop.Latitude)));
        // Both feeds in the order of ids, one after the other.
        var order = Enumerable.Range(0, StopNames.Count).OrderBy(stop => stop >= Feeds[0].Stops.Count).ThenBy(stop => StopNames[stop], StringComparer.Ordinal);
        Journeys = new R5Journeys(Network, 3.6, [.. places], order);
        Links = Journeys.Link([.. Points.Select(static point => point.Place)]);
    }

    public static PortoAlegre Loaded => s_loaded.Value;

    public RoadNetwork Network { get; }
    public IReadOnlyList<GtfsFeed> Feeds { get; }
    public IReadOnlyList<(string Id, GeoPoint Place)> Points { get; }
    public IReadOnlyList<string> StopNames { get; }
    public R5Journeys Journeys { get; }
    public IReadOnlyList<R5Link?> Links { get; }
    private static IEnumerable<string> Gtfs => [Find("poa_eptc.zip"), Find("poa_trensurb.zip")];

    /// <summary>Runs <c>travel-times</c> from the first points to all, with a network that walks as R5 does.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> TravelTimesAsync(int origins, params string[] options)
    {
        using var region = new CommandedRegion();
        var folder = Directory.CreateDirectory(region.Folder).FullName;
        var (profile, network) = (Path.Combine(folder, "r5.json"), Path.Combine(folder, "poa.net"));
        var (from, times) = (Path.Combine(folder, "from.csv"), Path.Combine(folder, "times.csv"));
        await File.WriteAllTextAsync(profile, Profile);
        await File.WriteAllLinesAsync(from, File.ReadLines(Find("poa_hexgrid.csv")).Take(origins + 1));
        await region.RunAsync([
            "network",
            "--osm",
            Find("poa_osm.pbf"),
            .. Gtfs.SelectMany(static path => new[] { "--gtfs", path }),
            "--profile",
            profile,
            "--out",
            network,
        ]);
        string[] points = ["--origins", from, "--destinations", Find("poa_hexgrid.csv")];
        await region.RunAsync(["travel-times", "--network", network, .. points, .. options, "--max-minutes", "120", "--all", "--out", times]);
        return [.. Rows(times)];
    }

    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(content);
        var header = text.ReadLine()!.Split(',');
        while (text.ReadLine() is { } line)
            yield return header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second);
    }

    public static IEnumerable<Dictionary<string, string>> ReferenceRows(string name) => Rows(ReferenceFiles.Find($"{Reference}/{name}.csv.gz"));

    /// <summary>A whole number, −1 where there is none.</summary>
    public static int Whole(string text) => text.Length == 0 ? -1 : int.Parse(text, CultureInfo.InvariantCulture);

    private static string Find(string name) => ReferenceFiles.Find($"{Inputs}/{name}");

    private static int E7(string degrees) => E7(double.Parse(degrees, CultureInfo.InvariantCulture));

    private static int E7(double degrees) => (int)Math.Round(degrees * 1e7);
}
