using Samplan.Formats.OsmPbf;

namespace Samplan.Cli.Tests;

/// <summary>
/// A folder with a drawn network, a.net: one street a – b – c – d of 36 km/h, 0.01 degrees of longitude (575 metres) between the letters, and, when asked for, a bus from a to d that leaves
/// 08:00, 08:20 and 08:40 and takes five minutes, and one home at 16:00; and, for changes, another line from c at 08:34 that is at b at 08:40.
/// </summary>
internal sealed class NetworkFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    public string Text(string name) => System.IO.File.ReadAllText(_folder.File(name));

    public void Write(string name, string text) => System.IO.File.WriteAllText(_folder.File(name), text);

    public async Task BuildAsync(bool hasBus = false, bool hasBusHome = false, bool hasChange = false)
    {
        KeyValuePair<string, string>[] tags = [new("highway", "residential"), new("maxspeed", "36")];
        OsmNode[] nodes = [.. Enumerable.Range(0, 4).Select(i => new OsmNode(i + 1, 160_000_000 + 100_000 * i, 590_000_000, []))];
        using (var file = System.IO.File.Create(_folder.File("a.osm.pbf")))
            new OsmPbfWriter(file).Write(nodes, [.. Enumerable.Range(1, 3).Select(i => new OsmWay(i, [i, i + 1], tags))], []);
        var words = new List<string> { "network", "--osm", File("a.osm.pbf"), "--out", File("a.net") };
        if (hasBus)
            words.AddRange(["--gtfs", WriteBus(hasBusHome, hasChange)]);
        var run = await BuiltProgram.RunAsync([.. words]);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>Runs a command with the network and output, and the words given.</summary>
    public Task<ProgramRun> RunAsync(string command, string output, string call) => BuiltProgram.RunAsync(Words(command, output, call));

    /// <summary>The whole call; words that end with .csv are files in the folder.</summary>
    public string[] Words(string command, string output, string call) =>
        [
            command,
            "--network",
            File("a.net"),
            "--out",
            File(output),
            .. call.Split(' ').Select(word => word.EndsWith(".csv", StringComparison.Ordinal) ? File(word) : word),
        ];

    private string WriteBus(bool hasBusHome, bool hasChange)
    {
        var folder = Directory.CreateDirectory(File("bus")).FullName;
        void Put(string name, string text) => System.IO.File.WriteAllText(System.IO.Path.Combine(folder, name), text);
        Put("agency.txt", "agency_id,agency_name,agency_url,agency_timezone\n1,Buss,https://example.org,Europe/Stockholm\n");
        Put(
            "stops.txt",
            "stop_id,stop_name,stop_lat,stop_lon\nA,Alby,59.0,16.0\nD,Dalby,59.0,16.03\n" + (hasChange ? "B,Beby,59.0,16.01\nC,Ceby,59.0,16.02\n" : "")
        );
        Put(
            "routes.txt",
            "route_id,agency_id,route_short_name,route_long_name,route_type\nr,1,7,Alby – Dalby,3\n" + (hasChange ? "q,1,8,Ceby – Beby,3\n" : "")
        );
        Put("calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ns,1,1,1,1,1,1,1,20260101,20261231\n");
        Put("trips.txt", "route_id,service_id,trip_id\nr,s,t0\nr,s,t20\nr,s,t40\n" + (hasBusHome ? "r,s,home\n" : "") + (hasChange ? "q,s,on\n" : ""));
        Put(
            "stop_times.txt",
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                + string.Concat(
                    new[] { 0, 20, 40 }.Select(minute =>
                        $"t{minute},08:{minute:00}:00,08:{minute:00}:00,A,1\nt{minute},08:{minute + 5:00}:00,08:{minute + 5:00}:00,D,2\n"
                    )
                )
                + (hasBusHome ? "home,16:00:00,16:00:00,D,1\nhome,16:05:00,16:05:00,A,2\n" : "")
                + (hasChange ? "on,08:34:00,08:34:00,C,1\non,08:40:00,08:40:00,B,2\n" : "")
        );
        return folder;
    }

    public void Dispose() => _folder.Dispose();
}
