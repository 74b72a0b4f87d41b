using System.Globalization;
using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>How the work of travel times grows over ×1, ×4, ×16: what is prepared, public transport by origins and by stops, and tables that are written by the command line.</summary>
internal sealed class Growth : IBenchmark
{
    private const int SmallestRoadSide = 96;
    private const int SmallestTownSide = 10;
    private const int MapSide = 64;
    private const int TableColumns = 1_000;
    private const int Points = 256;

    public string Name => "growth";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"drawn networks from {SmallestRoadSide * SmallestRoadSide} nodes, drawn towns from {SmallestTownSide * SmallestTownSide} stops with a bus each way along every street every ten minutes, tables of {TableColumns} columns"
        );

    public void Run(BenchSession session)
    {
        session.Grow(
            "contraction, by nodes",
            static size =>
            {
                var graph = Roads.Draw(SmallestRoadSide * Root(size));
                return () => HierarchyBuilder.Build(graph);
            }
        );
        session.Grow(
            $"public transport, {Points} × {Points} in a town that grows, by stops",
            static size => Table(new DrawnTown(SmallestTownSide * Root(size)), Points)
        );
        var town = new DrawnTown(2 * SmallestTownSide);
        session.Grow($"public transport, {Points} destinations, by origins", size => Table(town, Points * size));
        session.Grow("timetable built, by stops", static size => () => GC.KeepAlive(new DrawnTown(SmallestTownSide * Root(size))));
        Written(session);
    }

    private static int Root(int size) => (int)Math.Sqrt(size);

    private static Action Table(DrawnTown town, int origins)
    {
        var request = town.Request(origins, Points);
        return () => DrawnTown.Count(request);
    }

    // The whole command, in a process of its own: reading, computing, writing. Its memory is told beside its time.
    private static void Written(BenchSession session)
    {
        const int rows = 1_000;
        var folder = Directory.CreateTempSubdirectory("samplan-growth-").FullName;
        try
        {
            var (map, network, output) = (At("map.osm.pbf"), At("map.net"), At("out.csv"));
            GreatMap.Write(map, MapSide);
            ChildProcess.Command("network", "--osm", map, "--out", network);
            GreatMap.WritePoints(At("to.csv"), MapSide, TableColumns);
            foreach (var mode in (string[])["car", "walk"])
            {
                var milliseconds = new List<double>();
                foreach (var size in (int[])[1, 4, 16])
                {
                    GreatMap.WritePoints(At("from.csv"), MapSide, rows * size);
                    var taken = ChildProcess.Command([
                        "travel-times",
                        "--network",
                        network,
                        "--origins",
                        At("from.csv"),
                        "--destinations",
                        At("to.csv"),
                        "--mode",
                        mode,
                        "--out",
                        output,
                    ]);
                    session.Once(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{rows * size} × {TableColumns} by {mode}, {new FileInfo(output).Length >> 20} MiB written"
                        ),
                        taken,
                        (null, null)
                    );
                    milliseconds.Add(taken.Work.TotalMilliseconds);
                }
                session.Grown($"table written by {mode}, processor time with the start of the program, by origins", [.. milliseconds]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string At(string name) => Path.Combine(folder, name);
    }
}
