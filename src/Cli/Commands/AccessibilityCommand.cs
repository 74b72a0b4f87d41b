using System.CommandLine;
using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Accessibility;
using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.NetworkFile;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary><c>accessibility --network N.net --origins O.csv --opportunities P.csv --mode car --measure within:30 … --out A.csv[.gz]</c>: what people reach, and what a closure would cost.</summary>
internal sealed class AccessibilityCommand
{
    private readonly Terminal _terminal;
    private readonly StreetCall _streets;
    private readonly TransitCall _transit;
    private readonly Option<string> _origins;
    private readonly Option<string> _opportunities;
    private readonly Option<string> _measure;
    private readonly Option<string> _unit;
    private readonly Option<string?> _persons;
    private readonly Option<string?> _amount;
    private readonly Option<string?> _by;
    private readonly Option<string?> _closed;
    private readonly Option<string?> _kilometres;

    private AccessibilityCommand(Command command, Terminal terminal)
    {
        _terminal = terminal;
        _origins = new("--origins") { Description = terminal.Texts["cli.accessibility.origins"], Required = true };
        _opportunities = new("--opportunities") { Description = terminal.Texts["cli.accessibility.opportunities"], Required = true };
        _measure = new("--measure") { Description = terminal.Texts["cli.accessibility.measure"], Required = true };
        _unit = new("--unit") { Description = terminal.Texts["cli.accessibility.unit"], DefaultValueFactory = static _ => "minutes" };
        _unit.AcceptOnlyFromAmong("minutes", "km");
        _persons = new("--population") { Description = terminal.Texts["cli.accessibility.population"] };
        _amount = new("--amount") { Description = terminal.Texts["cli.accessibility.amount"] };
        _by = new("--by") { Description = terminal.Texts["cli.accessibility.by"] };
        _closed = new("--closed") { Description = terminal.Texts["cli.accessibility.closed"] };
        _kilometres = new("--max-km") { Description = terminal.Texts["cli.accessibility.max-km"] };
        foreach (var option in (Option[])[_origins, _opportunities, _measure])
            command.Add(option);
        _streets = new StreetCall(command, terminal);
        foreach (var option in (Option[])[_unit, _persons, _amount, _by, _closed, _kilometres])
            command.Add(option);
        _transit = new TransitCall(command, terminal);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("accessibility", terminal.Texts["cli.accessibility.about"]);
        var made = new AccessibilityCommand(command, terminal);
        command.SetAction((parse, cancellation) => Task.Run(() => made.Run(parse, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var wish = MeasureParser.Parse(parse.GetRequiredValue(_measure), parse.GetRequiredValue(_unit) == "km" ? TravelMeasure.Length : TravelMeasure.Time);
        var rules = RulesFor(wish, parse);
        var transit = _streets.IsTransit(parse) ? TransitFor(wish, parse, rules) : null;
        var output = _streets.Output(parse);
        var input = Read(wish, parse);
        using var file = NetworkFiles.Open(_streets.Network(parse), out var network);
        var measures = new OriginMeasures(network, rules, input, cancellation)
        {
            Transit = transit is null ? null : TimesOf(file, network, (rules, transit), parse, cancellation),
        };
        using var whole = new WholeFile(output);
        var rows = Write(whole.Output, measures, wish, (input, parse.GetValue(_by) is not null));
        cancellation.ThrowIfCancellationRequested();
        whole.Finish();
        SayUnlinked(measures, input);
        _terminal.Say(_terminal.Texts.Say("cli.travel-times.done", ("file", output), ("rows", Said(rows))));
        return CommandLine.Done;
    }

    private static long Write(Stream output, OriginMeasures measures, MeasureWish wish, (AccessibilityInput Points, bool IsByArea) input)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var tables = new AccessibilityTables(text, input.Points);
        if (wish.Kind == MeasureKind.Stranded)
        {
            var nearest = measures.FindNearest(2);
            IReadOnlyList<string?> areas = input.Points.Opportunities.Areas ?? new string?[input.Points.Opportunities.Ids.Count];
            var losses = ServiceVulnerability.Assess(nearest, input.Points.Origins.Amounts!, areas, wish.Bounds[0].Cost, wish.UnitCost);
            return tables.WriteFacilities(losses, wish, measures.IsLinked);
        }
        var columns = measures.Compute(wish);
        return input.IsByArea ? tables.WriteAreas(columns) : tables.WriteOrigins(columns, measures.IsOriginLinked);
    }

    private TravelRules RulesFor(MeasureWish wish, ParseResult parse)
    {
        var rules = _streets.Rules(parse) with { Measure = wish.Unit };
        if (wish.Unit == TravelMeasure.Length && _streets.IsTransit(parse))
            throw new RefusedException(Refusal.Of("networks.no-kilometres"));
        if (CallNumbers.Find(parse, _kilometres, 0.1, 1_000) is { } most)
            rules = rules with { LimitMetres = (int)Math.Round(1_000 * most) };
        // A minute more by public transport, whose minutes are rounded down.
        return wish.Farthest is not { } farthest ? rules
            : wish.Unit == TravelMeasure.Length ? rules with { LimitMetres = (int)((farthest + 9) / 10) }
            : rules with { LimitSeconds = (int)((farthest + 9) / 10) + (_streets.IsTransit(parse) ? 60 : 0) };
    }

    private TransitWish TransitFor(MeasureWish wish, ParseResult parse, TravelRules rules)
    {
        var transit = _transit.Read(parse, rules.LimitSeconds);
        return transit.Percentiles.Count == 1 ? transit : throw new RefusedException(Refusal.Of("networks.one-percentile"));
    }

    private TransitTimes TimesOf(
        MappedNetworkFile file,
        StoredNetwork network,
        (TravelRules Walking, TransitWish Transit) rules,
        ParseResult parse,
        CancellationToken cancellation
    ) => new(network, TransitTimes.FeedsOf(file, _streets.Network(parse), cancellation), rules.Walking, rules.Transit);

    private AccessibilityInput Read(MeasureWish wish, ParseResult parse)
    {
        var (system, by) = (_streets.System(parse), parse.GetValue(_by));
        var isOfFacilities = wish.Kind == MeasureKind.Stranded;
        var persons = PointColumns.Persons(parse.GetValue(_persons), wish.NeedsPersons || (by is not null && !isOfFacilities), isOfFacilities ? null : by);
        var supply = PointColumns.Supply(parse.GetValue(_amount), isOfFacilities ? by : null);
        var opportunities = PointFile.Read(parse.GetRequiredValue(_opportunities), system, supply);
        if (parse.GetValue(_closed) is { } closed)
            opportunities = opportunities.Without(closed.Split(',', StringSplitOptions.TrimEntries));
        var input = new AccessibilityInput(PointFile.Read(parse.GetRequiredValue(_origins), system, persons), opportunities);
        if (wish.Kind == MeasureKind.Catchment)
            input.Origins.KnownAmounts();
        return input;
    }

    private void SayUnlinked(OriginMeasures measures, AccessibilityInput input)
    {
        var origins = Enumerable.Range(0, input.Origins.Ids.Count).Count(origin => !measures.IsOriginLinked(origin));
        var opportunities = Enumerable.Range(0, input.Opportunities.Ids.Count).Count(one => !measures.IsLinked(one));
        if (origins + opportunities > 0)
            _terminal.Note(_terminal.Texts.Say("cli.travel-times.unlinked", ("origins", Said(origins)), ("destinations", Said(opportunities))));
    }

    private string Said(long number) => number.ToString("N0", _terminal.Culture);
}
