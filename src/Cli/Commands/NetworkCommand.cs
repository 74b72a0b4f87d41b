using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Networks;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary><c>network --osm X.osm.pbf [--profile P.json] --out N.net</c>: builds a network file.</summary>
internal static class NetworkCommand
{
    public static Command Make(Terminal terminal)
    {
        var osm = new Option<string>("--osm") { Description = terminal.Texts["cli.network.osm"], Required = true };
        var profile = new Option<string?>("--profile") { Description = terminal.Texts["cli.network.profile"] };
        var output = new Option<string>("--out") { Description = terminal.Texts["cli.network.out"], Required = true };
        var json = Words.Json(terminal);
        var command = new Command("network", terminal.Texts["cli.network.about"]) { osm, profile, output, json };
        command.SetAction(
            (parse, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var report = Build(terminal, parse.GetRequiredValue(osm), parse.GetValue(profile), parse.GetRequiredValue(output), cancellation);
                        if (parse.GetValue(json))
                            terminal.Json(report);
                        else
                            Say(terminal, parse.GetRequiredValue(output), report);
                        return CommandLine.Done;
                    },
                    cancellation
                )
        );
        return command;
    }

    private static NetworkReport Build(Terminal terminal, string osm, string? profilePath, string output, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        if (!Directory.Exists(folder) || Directory.Exists(output))
            throw new RefusedException(Refusal.Of("networks.no-folder", ("file", output)));
        var profile = profilePath is null ? RoutingProfile.Swedish : ReadProfile(profilePath);
        var clock = Stopwatch.StartNew();
        var built = OsmStreets.Read(osm, profile, null, cancellation);
        if (built.Network.StreetCount == 0)
            throw new RefusedException(Refusal.Of("networks.no-streets", ("file", Path.GetFileName(osm))));
        terminal.Note(terminal.Texts.Say("cli.network.streets-read", ("seconds", Seconds(terminal, clock))));
        var cars = new TravelGraph(built.Network, new TravelRules(TravelMode.Car));
        var hierarchy = HierarchyBuilder.Build(cars.ToWeighted(), null, cancellation);
        terminal.Note(terminal.Texts.Say("cli.network.contracted", ("seconds", Seconds(terminal, clock))));
        NetworkFiles.Save(output, built.Network, hierarchy);
        return built.Report;
    }

    private static RoutingProfile ReadProfile(string path)
    {
        if (!File.Exists(path))
            throw new RefusedException(Refusal.Of("formats.file-missing", ("file", path)));
        var parsing = ProfileParser.Parse(File.ReadAllBytes(path));
        return parsing.Profile
            ?? throw new RefusedException([
                .. parsing.Errors.Select(error => new Refusal(
                    error.Code,
                    new Dictionary<string, string>(error.Arguments, StringComparer.Ordinal)
                    {
                        ["file"] = Path.GetFileName(path),
                        ["line"] = error.Line.ToString(CultureInfo.InvariantCulture),
                        ["path"] = error.Path,
                    }
                )),
            ]);
    }

    private static void Say(Terminal terminal, string output, NetworkReport report)
    {
        terminal.Say(terminal.Texts.Say("cli.network.done", ("file", output)));
        (string Key, int Count)[] rows =
        [
            ("vertices", report.Vertices),
            ("streets", report.Streets),
            ("car-arcs", report.CarArcs),
            ("turns-applied", report.TurnsApplied),
            ("turns-ignored", report.TurnsIgnored),
            ("islands-walk", report.Islands[TravelMode.Walk]),
            ("islands-bike", report.Islands[TravelMode.Bike]),
            ("islands-car", report.Islands[TravelMode.Car]),
            ("missing-nodes", report.MissingNodes),
        ];
        foreach (var (key, count) in rows)
            terminal.Say($"  {terminal.Texts[$"cli.network.{key}"]}: {count.ToString("N0", terminal.Culture)}");
    }

    private static string Seconds(Terminal terminal, Stopwatch clock) => clock.Elapsed.TotalSeconds.ToString("0.0", terminal.Culture);
}
