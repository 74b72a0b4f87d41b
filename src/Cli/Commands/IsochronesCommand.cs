using System.CommandLine;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Isochrones;
using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.NetworkFile;

namespace Samplan.Cli.Commands;

/// <summary><c>isochrones --network N.net --origins O.csv --mode car --minutes 10,20,30 … --out A.gpkg|A.geojson [--streets S.csv]</c>: how far one comes within some minutes, as areas.</summary>
internal sealed class IsochronesCommand
{
    private const double CellMetres = 100;
    private const double WalkCellMetres = 25;
    private const double DecisecondsPerMetreHour = 36;
    private readonly Terminal _terminal;
    private readonly StreetCall _streets;
    private readonly TransitCall _transit;
    private readonly Option<string> _origins;
    private readonly Option<string> _minutes;
    private readonly Option<string?> _parts;
    private readonly Option<string?> _cell;

    private IsochronesCommand(Command command, Terminal terminal)
    {
        _terminal = terminal;
        _origins = new("--origins") { Description = terminal.Texts["cli.travel-times.origins"], Required = true };
        _minutes = new("--minutes") { Description = terminal.Texts["cli.isochrones.minutes"], Required = true };
        _parts = new("--streets") { Description = terminal.Texts["cli.isochrones.streets"] };
        _cell = new("--cell") { Description = terminal.Texts["cli.isochrones.cell"] };
        command.Add(_origins);
        command.Add(_minutes);
        _streets = new StreetCall(command, terminal, hasLimit: false);
        command.Add(_parts);
        command.Add(_cell);
        _transit = new TransitCall(command, terminal, hasR5: false);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("isochrones", terminal.Texts["cli.isochrones.about"]);
        var made = new IsochronesCommand(command, terminal);
        command.SetAction((parse, cancellation) => Task.Run(() => made.Run(parse, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        _streets.Check(parse, _transit, [], []);
        var minutes = MinuteList.Read(parse.GetRequiredValue(_minutes));
        var isTransit = _streets.IsTransit(parse);
        // A minute more by public transport, whose minutes are rounded down.
        var rules = _streets.Rules(parse) with
        {
            LimitSeconds = (int)Math.Ceiling(60 * minutes[^1]) + (isTransit ? 60 : 0),
        };
        var transit = isTransit ? _transit.ReadOne(parse, rules.LimitSeconds) : null;
        var drawing = new IsochroneRules(
            CallNumbers.Find(parse, _cell, 10, 1_000) ?? (rules.Mode == TravelMode.Walk && !isTransit ? WalkCellMetres : CellMetres),
            BesideCostPerMetre: DecisecondsPerMetreHour / rules.OffRoadSpeed
        );
        var parts = parse.GetValue(_parts);
        var output = _streets.Output(parse, [parse.GetRequiredValue(_origins)], parts);
        var origins = PointFile.Read(parse.GetRequiredValue(_origins), _streets.System(parse));
        using var file = NetworkFiles.Open(_streets.Network(parse), out var network);
        var run = new IsochroneRun(network, rules, drawing, minutes)
        {
            Transit = transit is null ? null : TimesOf(file, network, (rules, transit), parse, cancellation),
        };
        Write((output, parts), network.Network, (origins, minutes), run.Draw(origins.Points, cancellation), cancellation);
        if (transit is not null)
            _terminal.Say(TransitWords.Tell(_terminal, transit));
        _terminal.Say(_terminal.Texts.Say("cli.travel-times.done", ("file", output), ("rows", Said(origins.Ids.Count * minutes.Count))));
        return CommandLine.Done;
    }

    private void Write(
        (string Areas, string? Streets) paths,
        RoadNetwork network,
        (PointFile Origins, IReadOnlyList<double> Minutes) of,
        IEnumerable<ReachedArea?> areas,
        CancellationToken cancellation
    )
    {
        using var output = IsochroneFile.Create(paths.Areas);
        using var streets = paths.Streets is null ? null : new ReachedStreetFile(paths.Streets, network);
        var (origin, unlinked) = (0, 0);
        foreach (var area in areas)
        {
            unlinked += area is null ? 1 : 0;
            for (var i = 0; i < of.Minutes.Count; i++)
                output.Add(of.Origins.Ids[origin], of.Minutes[i], area?.Areas[i]);
            streets?.Add(of.Origins.Ids[origin], area?.Streets ?? []);
            origin++;
        }
        cancellation.ThrowIfCancellationRequested();
        output.Finish();
        streets?.Finish();
        if (unlinked > 0)
            _terminal.Note(_terminal.Texts.Say("cli.isochrones.unlinked", ("origins", Said(unlinked))));
    }

    private TransitTimes TimesOf(
        MappedNetworkFile file,
        StoredNetwork network,
        (TravelRules Walking, TransitWish Transit) rules,
        ParseResult parse,
        CancellationToken cancellation
    ) => new(network, NetworkTimetables.Of(file, _streets.Network(parse), cancellation), rules.Walking, rules.Transit);

    private string Said(int number) => number.ToString("N0", _terminal.Culture);
}
