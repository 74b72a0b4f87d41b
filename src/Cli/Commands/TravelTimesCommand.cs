using System.CommandLine;
using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Networks;
using Samplan.Cli.Scenarios;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Comparison;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary><c>travel-times --network N.net --origins O.csv --destinations D.csv --mode car|bike|walk … --out M.csv[.gz]</c>: travel times from all to all.</summary>
internal sealed class TravelTimesCommand
{
    // As many times as are held at once, whatever the number of origins.
    private const int TimesHeld = 1 << 21;
    private const int LeastOrigins = 64;
    private readonly Terminal _terminal;
    private readonly StreetCall _streets;
    private readonly TransitCall _transit;
    private readonly Option<string> _origins;
    private readonly Option<string> _destinations;
    private readonly Option<bool> _all;
    private readonly Option<bool> _metres;
    private readonly ScenarioCall _scenario;

    private TravelTimesCommand(Command command, Terminal terminal)
    {
        _terminal = terminal;
        _origins = new("--origins") { Description = terminal.Texts["cli.travel-times.origins"], Required = true };
        _destinations = new("--destinations") { Description = terminal.Texts["cli.travel-times.destinations"], Required = true };
        _all = new("--all") { Description = terminal.Texts["cli.travel-times.all"] };
        _metres = new("--metres") { Description = terminal.Texts["cli.travel-times.metres"] };
        foreach (var option in (Option[])[_origins, _destinations])
            command.Add(option);
        _streets = new StreetCall(command, terminal);
        foreach (var option in (Option[])[_all, _metres])
            command.Add(option);
        _scenario = new ScenarioCall(command, terminal, hasDifference: false);
        _transit = new TransitCall(command, terminal, hasTable: true);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("travel-times", terminal.Texts["cli.travel-times.about"]);
        var made = new TravelTimesCommand(command, terminal);
        command.SetAction((parse, cancellation) => Task.Run(() => made.Run(parse, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        _streets.Check(parse, _transit, [], [_metres]);
        var rules = _streets.Rules(parse);
        var transit = _streets.IsTransit(parse) ? _transit.Read(parse, rules.LimitSeconds) : null;
        var isR5 = _transit.IsR5(parse, rules.Mode);
        if (isR5)
            IdleOptions.Check(parse, "--rules r5", _metres);
        if (isR5 && _scenario.IsAsked(parse))
            throw new RefusedException(new Refusal("networks.r5-as-it-is"));
        var output = _streets.Output(parse, [parse.GetRequiredValue(_origins), parse.GetRequiredValue(_destinations), _scenario.File(parse)]);
        var edits = _scenario.Read(parse);
        var system = _streets.System(parse);
        var origins = PointFile.Read(parse.GetRequiredValue(_origins), system);
        var destinations = PointFile.Read(parse.GetRequiredValue(_destinations), system);
        using var file = NetworkFiles.Open(_streets.Network(parse), out var stored);
        var timetables = transit is null ? null : NetworkTimetables.Of(file, _streets.Network(parse), cancellation);
        var hasTablesByCar = transit is null ? rules.Mode == TravelMode.Car : transit.HasCars;
        var ground = _scenario.Make(parse, edits, new Scenario(stored, timetables, null), hasTablesByCar, cancellation);
        using var whole = new WholeFile(output);
        var rows =
            transit is not null ? ByTransit(whole.Output, ground, (rules, transit), (origins, destinations), parse, cancellation)
            : isR5
                ? AsR5(
                    whole.Output,
                    R5Times.JourneysOn(stored.Network, StoredFeeds.Read(file, cancellation: cancellation), rules),
                    (origins, destinations),
                    (rules.LimitSeconds, parse.GetValue(_all)),
                    cancellation
                )
            : OnStreets(
                whole.Output,
                new TravelTable(ground.Network, rules, destinations.Points, parse.GetValue(_metres)),
                (origins, destinations),
                parse,
                cancellation
            );
        cancellation.ThrowIfCancellationRequested();
        whole.Finish();
        if (transit is not null)
            _terminal.Say(TransitWords.Tell(_terminal, transit));
        _terminal.Say(_terminal.Texts.Say("cli.travel-times.done", ("file", output), ("rows", Said(rows))));
        return CommandLine.Done;
    }

    private long OnStreets(Stream output, TravelTable table, (PointFile From, PointFile To) points, ParseResult parse, CancellationToken cancellation)
    {
        var times = new TimesFile(output, table.HasLengths);
        var unlinked = Write(times, table, points, parse.GetValue(_all), cancellation);
        times.Flush();
        SayUnlinked((unlinked, table.UnlinkedDestinations));
        return times.Rows;
    }

    private long AsR5(
        Stream output,
        R5Journeys journeys,
        (PointFile From, PointFile To) points,
        (int LimitSeconds, bool IsAll) wish,
        CancellationToken cancellation
    )
    {
        var times = new TimesFile(output, hasMetres: false);
        SayUnlinked(R5WalkTimes.Write(times, journeys, points, wish, cancellation));
        times.Flush();
        return times.Rows;
    }

    private long ByTransit(
        Stream output,
        Scenario ground,
        (TravelRules Walking, TransitWish Transit) rules,
        (PointFile From, PointFile To) points,
        ParseResult parse,
        CancellationToken cancellation
    )
    {
        var times = new TransitTimes(ground.Network, ground.Timetables!, rules.Walking, rules.Transit);
        if (rules.Transit.TellsJourneys && (points.From.Ids.Count != 1 || points.To.Ids.Count != 1))
            throw new RefusedException(Refusal.Of("networks.journeys-of-one-pair"));
        var (from, to) = times.AreLinked((points.From.Points, points.To.Points), cancellation);
        SayUnlinked((from.Count(static isLinked => !isLinked), to.Count(static isLinked => !isLinked)));
        if (rules.Transit.TellsJourneys)
        {
            using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
            return new TransitJourneys(text, ground.Timetables!).Write(times.RequestFor((points.From.Points, points.To.Points), cancellation));
        }
        var back = rules.Transit.Return is { } window ? times.Home(window, cancellation) : null;
        return new TransitTimesTable(output, rules.Transit, points, parse.GetValue(_all)).Write(times, back, cancellation);
    }

    private void SayUnlinked((int Origins, int Destinations) unlinked)
    {
        if (unlinked.Origins + unlinked.Destinations > 0)
            _terminal.Note(
                _terminal.Texts.Say("cli.travel-times.unlinked", ("origins", Said(unlinked.Origins)), ("destinations", Said(unlinked.Destinations)))
            );
    }

    private static int Write(TimesFile file, TravelTable table, (PointFile From, PointFile To) points, bool isAll, CancellationToken cancellation)
    {
        var (from, to) = (TimesFile.Quoted(points.From.Ids), TimesFile.Quoted(points.To.Ids));
        var held = Math.Clamp(TimesHeld / to.Count, LeastOrigins, Math.Max(LeastOrigins, from.Count));
        var deciseconds = new uint[held * to.Count];
        var millimetres = table.HasLengths ? new uint[deciseconds.Length] : null;
        var unlinked = 0;
        for (var start = 0; start < from.Count; start += held)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = points.From.Points.Skip(start).Take(held).ToList();
            unlinked += table.Fill(some, deciseconds, millimetres, cancellation);
            for (var cell = 0; cell < some.Count * to.Count; cell++)
            {
                if (isAll || deciseconds[cell] != RoadNetwork.Never)
                    file.Row(from.Bytes(start + cell / to.Count), to.Bytes(cell % to.Count), deciseconds[cell], millimetres?[cell] ?? 0);
            }
        }
        return unlinked;
    }

    private string Said(long number) => number.ToString("N0", _terminal.Culture);
}
