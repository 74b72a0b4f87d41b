using System.CommandLine;
using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Networks;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.NetworkFile;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary><c>travel-times --network N.net --origins O.csv --destinations D.csv --mode car|bike|walk … --out M.csv[.gz]</c>: travel times from all to all.</summary>
internal sealed class TravelTimesCommand
{
    // As many times as are held at once, whatever the number of origins.
    private const int TimesHeld = 1 << 24;
    private const int LeastOrigins = 64;
    private readonly Terminal _terminal;
    private readonly Option<string> _network;
    private readonly Option<string> _origins;
    private readonly Option<string> _destinations;
    private readonly Option<string> _mode;
    private readonly Option<string> _output;
    private readonly Option<string?> _crs;
    private readonly Option<string?> _limit;
    private readonly Option<string?> _walkSpeed;
    private readonly Option<int> _stress;
    private readonly Option<string?> _offRoad;
    private readonly Option<string?> _offRoadSpeed;
    private readonly Option<bool> _islands;
    private readonly Option<bool> _all;
    private readonly Option<bool> _metres;
    private TransitCall? _transit;

    private TravelTimesCommand(Terminal terminal)
    {
        _terminal = terminal;
        _network = Required("--network", "network");
        _origins = Required("--origins", "origins");
        _destinations = Required("--destinations", "destinations");
        _mode = Required("--mode", "mode");
        _mode.AcceptOnlyFromAmong("car", "bike", "walk", "transit");
        _output = Required("--out", "out");
        _crs = Optional<string?>("--crs", "crs");
        _limit = Optional<string?>("--max-minutes", "max-minutes");
        _walkSpeed = Optional<string?>("--walk-speed", "walk-speed");
        _stress = Optional<int>("--lts", "lts");
        _stress.DefaultValueFactory = static _ => 4;
        _offRoad = Optional<string?>("--off-road", "off-road");
        _offRoadSpeed = Optional<string?>("--off-road-speed", "off-road-speed");
        _islands = Optional<bool>("--islands", "islands");
        _all = Optional<bool>("--all", "all");
        _metres = Optional<bool>("--metres", "metres");
    }

    public static Command Make(Terminal terminal) => new TravelTimesCommand(terminal).Make();

    private Command Make()
    {
        var command = new Command("travel-times", _terminal.Texts["cli.travel-times.about"])
        {
            _network,
            _origins,
            _destinations,
            _mode,
            _output,
            _crs,
            _limit,
            _walkSpeed,
            _stress,
            _offRoad,
            _offRoadSpeed,
            _islands,
            _all,
            _metres,
        };
        _transit = new TransitCall(command, _terminal);
        command.SetAction((parse, cancellation) => Task.Run(() => Run(parse, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var rules = RulesOf(parse);
        var transit = parse.GetRequiredValue(_mode) == "transit" ? _transit!.Read(parse, rules.LimitSeconds) : null;
        var output = parse.GetRequiredValue(_output);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))) || Directory.Exists(output))
            throw new RefusedException(Refusal.Of("networks.no-folder", ("file", output)));
        var system = parse.GetValue(_crs) is { } code ? CoordinateSystems.Find(code) ?? throw Unknown(code) : null;
        var origins = PointFile.Read(parse.GetRequiredValue(_origins), system);
        var destinations = PointFile.Read(parse.GetRequiredValue(_destinations), system);
        using var file = NetworkFiles.Open(parse.GetRequiredValue(_network), out var network);
        using var whole = new WholeFile(output);
        var rows = transit is null
            ? OnStreets(
                whole.Output,
                new TravelTable(network, rules, destinations.Points, parse.GetValue(_metres)),
                (origins, destinations),
                parse,
                cancellation
            )
            : ByTransit(whole.Output, (file, network), (rules, transit), (origins, destinations), parse, cancellation);
        whole.Finish();
        _terminal.Say(_terminal.Texts.Say("cli.travel-times.done", ("file", output), ("rows", Said(rows))));
        return CommandLine.Done;
    }

    private long OnStreets(Stream output, TravelTable table, (PointFile From, PointFile To) points, ParseResult parse, CancellationToken cancellation)
    {
        var times = new TimesFile(output, table.HasLengths);
        var unlinked = Write(times, table, points, parse.GetValue(_all), cancellation);
        times.Flush();
        if (unlinked + table.UnlinkedDestinations > 0)
        {
            _terminal.Note(_terminal.Texts.Say("cli.travel-times.unlinked", ("origins", Said(unlinked)), ("destinations", Said(table.UnlinkedDestinations))));
        }
        return times.Rows;
    }

    private long ByTransit(
        Stream output,
        (MappedNetworkFile File, StoredNetwork Network) on,
        (TravelRules Walking, TransitWish Transit) rules,
        (PointFile From, PointFile To) points,
        ParseResult parse,
        CancellationToken cancellation
    )
    {
        var feeds = StoredFeeds.Read(on.File, cancellation);
        if (feeds.Count == 0)
            throw new RefusedException(Refusal.Of("networks.no-timetables", ("file", Path.GetFileName(parse.GetRequiredValue(_network)))));
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        return new TransitTimes(on.Network, feeds, rules.Walking, rules.Transit).Write(text, points, parse.GetValue(_all), cancellation);
    }

    private static int Write(TimesFile file, TravelTable table, (PointFile From, PointFile To) points, bool isAll, CancellationToken cancellation)
    {
        var (from, to) = (TimesFile.Quoted(points.From.Ids), TimesFile.Quoted(points.To.Ids));
        var held = Math.Clamp(TimesHeld / to.Length, LeastOrigins, Math.Max(LeastOrigins, from.Length));
        var deciseconds = new uint[held * to.Length];
        var millimetres = table.HasLengths ? new uint[deciseconds.Length] : null;
        var unlinked = 0;
        for (var start = 0; start < from.Length; start += held)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = points.From.Points.Skip(start).Take(held).ToList();
            unlinked += table.Fill(some, deciseconds, millimetres, cancellation);
            for (var cell = 0; cell < some.Count * to.Length; cell++)
            {
                if (isAll || deciseconds[cell] != RoadNetwork.Never)
                    file.Row(from[start + cell / to.Length], to[cell % to.Length], deciseconds[cell], millimetres?[cell] ?? 0);
            }
        }
        return unlinked;
    }

    private TravelRules RulesOf(ParseResult parse)
    {
        var mode = parse.GetRequiredValue(_mode) switch
        {
            "car" => TravelMode.Car,
            "bike" => TravelMode.Bike,
            _ => TravelMode.Walk,
        };
        var stress = parse.GetValue(_stress);
        if (stress is < 1 or > 4)
            throw new RefusedException(Refusal.Of("networks.not-between", ("option", "--lts"), ("value", Said(stress)), ("least", "1"), ("most", "4")));
        var rules = new TravelRules(mode) { MostStress = stress, HasIslands = parse.GetValue(_islands) };
        return rules with
        {
            LimitSeconds = (int)Math.Round(60 * (CallNumbers.Find(parse, _limit, 0.1, 1_440) ?? rules.LimitSeconds / 60.0)),
            WalkSpeed = CallNumbers.Find(parse, _walkSpeed, 0.1, 20),
            OffRoadMetres = CallNumbers.Find(parse, _offRoad, 0, 100_000) ?? rules.OffRoadMetres,
            OffRoadSpeed = CallNumbers.Find(parse, _offRoadSpeed, 0.1, 100) ?? rules.OffRoadSpeed,
        };
    }

    private static RefusedException Unknown(string code) => new(Refusal.Of("networks.crs-unknown", ("crs", code)));

    private string Said(long number) => number.ToString("N0", _terminal.Culture);

    private Option<string> Required(string name, string word) => new(name) { Description = _terminal.Texts[$"cli.travel-times.{word}"], Required = true };

    private Option<T> Optional<T>(string name, string word) => new(name) { Description = _terminal.Texts[$"cli.travel-times.{word}"] };
}
