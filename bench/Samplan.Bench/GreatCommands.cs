using System.Globalization;

namespace Samplan.Bench;

/// <summary>The command line on a network of a million junctions, each command in a process of its own, so that its memory and processor time are its own.</summary>
internal sealed class GreatCommands : IBenchmark
{
    private const int Side = 1_034;
    private const int Origins = 50_000;

    public string Name => "commands";

    public string Work =>
        string.Create(CultureInfo.InvariantCulture, $"an extract with {Side * Side} junctions; times are of whole processes, starting and reading included");

    public void Run(BenchSession session)
    {
        var folder = Directory.CreateTempSubdirectory("samplan-great-").FullName;
        try
        {
            Run(session, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(BenchSession session, string folder)
    {
        var (map, network, output) = (At("great.osm.pbf"), At("great.net"), At("out.csv"));
        GreatMap.Write(map, Side);
        Points("origins.csv", Origins);
        Points("people.csv", Side * Side);
        Points("from.csv", 2_300);
        Points("to.csv", 2_800);
        Measure("pbf → network with its hierarchy", ["network", "--osm", map, "--out", network], null, null);
        string[] car = ["--network", network, "--mode", "car", "--out", output];
        Measure(
            "table 2,300 × 2,800 by car within two hours, written",
            ["travel-times", "--origins", At("from.csv"), "--destinations", At("to.csv"), .. car],
            TimeSpan.FromSeconds(15),
            null
        );
        Measure(
            $"people within 30 minutes, {Origins} origins × {Side * Side} points, reduced on the way",
            ["accessibility", "--origins", At("origins.csv"), "--opportunities", At("people.csv"), "--amount", "population", "--measure", "within:30", .. car],
            TimeSpan.FromSeconds(60),
            null
        );
        session.Once(
            $"people within 30 minutes, {Origins} origins × all nodes, the prepared file opened",
            ChildProcess.Itself(ReachApart.Verb, network, Origins.ToString(CultureInfo.InvariantCulture)),
            (TimeSpan.FromSeconds(60), 500)
        );

        string At(string name) => Path.Combine(folder, name);
        void Points(string name, int count) => GreatMap.WritePoints(At(name), Side, count);
        void Measure(string work, string[] arguments, TimeSpan? mostWork, int? mostMebibytes) =>
            session.Once(work, ChildProcess.Command(arguments), (mostWork, mostMebibytes));
    }
}
