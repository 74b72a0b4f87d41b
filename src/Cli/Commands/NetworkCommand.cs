using System.CommandLine;
using System.Diagnostics;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Networks;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary><c>network --osm X.osm.pbf|--roads R.gpkg [--map field=column]… [--gtfs A.zip]… [--date-range D/D] [--profile P.json] --out N.net [--stops-out S.csv]</c>: builds a network file.</summary>
internal static class NetworkCommand
{
    public static Command Make(Terminal terminal)
    {
        var streets = new StreetOptions(terminal);
        var gtfs = Words.Many("--gtfs", terminal.Texts["cli.network.gtfs"]);
        var profile = new Option<string?>("--profile") { Description = terminal.Texts["cli.network.profile"] };
        var days = new Option<string?>("--date-range") { Description = terminal.Texts["cli.network.date-range"] };
        var output = new Option<string>("--out") { Description = terminal.Texts["cli.network.out"], Required = true };
        var stops = new Option<string?>("--stops-out") { Description = terminal.Texts["cli.network.stops-out"] };
        var json = Words.Json(terminal);
        var command = new Command("network", terminal.Texts["cli.network.about"]) { gtfs, days, profile, output, stops, json };
        streets.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var input = new Input(streets.Read(parse), parse.GetValue(gtfs) ?? [], DayRange.Find(parse, days), parse.GetValue(profile))
                        {
                            StopsOut = parse.GetValue(stops),
                        };
                        var report = Build(terminal, input, parse.GetRequiredValue(output), cancellation);
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

    private static FullReport Build(Terminal terminal, Input input, string output, CancellationToken cancellation)
    {
        CheckPlaces(input, StreetCall.Writable(output));
        var profile = input.Profile is null ? RoutingProfile.Swedish : ReadProfile(input.Profile);
        var clock = Stopwatch.StartNew();
        // What is wrong with a timetable is told before the streets take their time.
        if (
            input.Gtfs.Count == 0
            && (
                input.Days is not null ? "--date-range"
                : input.StopsOut is not null ? "--stops-out"
                : null
            )
                is { } astray
        )
            throw new RefusedException(Refusal.Of("networks.days-without-timetables", ("option", astray)));
        var feeds = input.Gtfs.Select(path => GtfsReader.Read(path, hasPaths: true, cancellation)).Select(feed => input.Days?.Of(feed) ?? feed).ToList();
        foreach (var notice in feeds.SelectMany(static feed => feed.Notices))
            terminal.Note(terminal.Say(notice));
        var built = input.Streets.Read(profile, cancellation);
        if (built.Network.StreetCount == 0)
            throw new RefusedException(Refusal.Of("networks.no-streets", ("file", Path.GetFileName(input.Streets.Path))));
        terminal.Note(terminal.Texts.Say("cli.network.streets-read", ("seconds", Seconds(terminal, clock))));
        var cars = new TravelGraph(built.Network, new TravelRules(TravelMode.Car));
        var hierarchy = HierarchyBuilder.Build(cars.ToWeighted(), null, cancellation);
        terminal.Note(terminal.Texts.Say("cli.network.contracted", ("seconds", Seconds(terminal, clock))));
        var unlinked = new StopJourneys(new StoredNetwork(built.Network, hierarchy), OpenNetwork.StopsOf(feeds)).ListUnlinked(new TravelRules(TravelMode.Walk));
        using var stops = input.StopsOut is null ? null : new WholeFile(input.StopsOut);
        if (stops is not null)
            UnlinkedStopsFile.Write(stops.Output, feeds, unlinked);
        NetworkFiles.Save(output, built.Network, hierarchy, input.Gtfs, input.Days);
        stops?.Finish();
        return new FullReport(built.Report, feeds.Count == 0 ? null : Timetables(feeds, unlinked.Count));
    }

    // A timetable may be a folder of files.
    private static void CheckPlaces(Input input, string output)
    {
        var timetables = input.Gtfs.SelectMany(static path => Directory.Exists(path) ? Directory.EnumerateFiles(path) : [path]);
        if (input.StopsOut is not null)
            StreetCall.Writable(input.StopsOut);
        OutputPlaces.Check([input.Streets.Path, .. timetables, input.Profile], output, input.StopsOut);
    }

    private static TimetableReport Timetables(IReadOnlyList<GtfsFeed> feeds, int unlinked)
    {
        var patterns = TimetableBuilder.ListStopPatterns([.. feeds.Select(static feed => TimetableFeeds.SourceOf(feed, []))]);
        return new TimetableReport(
            patterns.Count(static some => some.Count > 0),
            unlinked,
            patterns.SelectMany(static some => some).DefaultIfEmpty(-1).Max() + 1,
            feeds.Sum(static feed => feed.Trips.Count),
            feeds.Min(static feed => feed.Days.First),
            feeds.Max(static feed => feed.Days.Last)
        );
    }

    private static RoutingProfile ReadProfile(string path)
    {
        var parsing = ProfileParser.Parse(JsonFile.Read(path));
        return parsing.Profile ?? throw JsonFile.Refused(path, parsing.Errors);
    }

    private static void Say(Terminal terminal, string output, FullReport full)
    {
        var report = full.Streets;
        terminal.Say(terminal.Texts.Say("cli.network.done", ("file", output)));
        List<(string Key, int Count)> rows =
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
        if (full.Timetables is { } timetables)
        {
            rows.AddRange([
                ("stops", timetables.Stops),
                ("stops-unlinked", timetables.StopsUnlinked),
                ("patterns", timetables.Patterns),
                ("trips", timetables.Trips),
            ]);
        }
        foreach (var (key, count) in rows)
            terminal.Say($"  {terminal.Texts[$"cli.network.{key}"]}: {count.ToString("N0", terminal.Culture)}");
    }

    private static string Seconds(Terminal terminal, Stopwatch clock) => clock.Elapsed.TotalSeconds.ToString("0.0", terminal.Culture);

    private sealed record Input(StreetFile Streets, IReadOnlyList<string> Gtfs, ServiceDays? Days, string? Profile)
    {
        /// <summary>Where stops that no street is near are listed; null when it is not asked for.</summary>
        public string? StopsOut { get; init; }
    }

    private sealed record FullReport(NetworkReport Streets, TimetableReport? Timetables);

    private sealed record TimetableReport(int Stops, int StopsUnlinked, int Patterns, int Trips, DateOnly FirstDay, DateOnly LastDay);
}
