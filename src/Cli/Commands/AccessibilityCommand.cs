using System.CommandLine;
using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Accessibility;
using Samplan.Cli.Networks;
using Samplan.Cli.Scenarios;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary><c>accessibility --network N.net --origins O.csv --opportunities P.csv --mode car --measure within:30 … --out A.csv[.gz]</c>: what people reach, and what a closure would cost.</summary>
internal sealed class AccessibilityCommand
{
    private readonly Terminal _terminal;
    private readonly StreetCall _streets;
    private readonly TransitCall _transit;
    private readonly ScenarioCall _scenario;
    private readonly Option<string> _origins;
    private readonly Option<string?> _opportunities;
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
        _opportunities = new("--opportunities") { Description = terminal.Texts["cli.accessibility.opportunities"] };
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
        _scenario = new ScenarioCall(command, terminal, hasDifference: true);
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
        _streets.Check(parse, _transit, [], []);
        var call = CallOf(parse);
        var isByArea = parse.GetValue(_by) is not null;
        var difference = _scenario.Difference(parse, call.Wish.IsByOrigin);
        var criteria = call.Wish.Kind == MeasureKind.Basic ? call.Wish.Criteria : null;
        var output = _streets.Output(parse, [parse.GetRequiredValue(_origins), parse.GetValue(_opportunities), _scenario.File(parse), criteria], difference);
        var edits = _scenario.Read(parse);
        var (origins, services) = Read(call.Wish, parse);
        using var file = NetworkFiles.Open(_streets.Network(parse), out var network);
        var timetables = call.Transit is null ? null : NetworkTimetables.Of(file, _streets.Network(parse), cancellation);
        var before = new Scenario(network, timetables, services);
        var after = _scenario.Make(parse, edits, before, call.HasTablesByCar, cancellation);
        var run = new MeasureRun(after, call, origins, cancellation);
        using var whole = new WholeFile(output);
        var rows = run.Write(whole.Output, isByArea);
        using var compared = difference is null ? null : new WholeFile(difference);
        if (compared is not null)
            Write(compared.Output, (new MeasureRun(before, call, origins, cancellation), run), call.Wish, isByArea);
        cancellation.ThrowIfCancellationRequested();
        whole.Finish();
        compared?.Finish();
        SayUnlinked(run.CountUnlinked());
        if (call.Transit is not null && call.Wish.Kind != MeasureKind.Supply)
            _terminal.Say(TransitWords.Tell(_terminal, call.Transit));
        _terminal.Say(_terminal.Texts.Say("cli.travel-times.done", ("file", output), ("rows", Said(rows))));
        return CommandLine.Done;
    }

    private static void Write(Stream output, (MeasureRun Before, MeasureRun After) runs, MeasureWish wish, bool isByArea)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var (tables, origins) = (new DifferenceTables(text, (runs.Before.Columns, runs.After.Columns)), runs.After.Input.Origins);
        if (isByArea)
            tables.WriteAreas(origins.Amounts!, origins.Areas!, isLessBetter: wish.Kind == MeasureKind.Nearest);
        else
            tables.WriteOrigins(origins.Ids);
    }

    private MeasureCall CallOf(ParseResult parse)
    {
        var wish = MeasureParser.Parse(parse.GetRequiredValue(_measure), parse.GetRequiredValue(_unit) == "km" ? TravelMeasure.Length : TravelMeasure.Time);
        var isTransit = _streets.IsTransit(parse);
        if (wish.IsOfDay && !isTransit)
            throw new RefusedException(Refusal.Of("networks.measure-of-transit", ("measure", wish.Said)));
        if (wish.Kind == MeasureKind.Cascade && isTransit)
            throw new RefusedException(Refusal.Of("networks.measure-on-streets", ("measure", wish.Said)));
        if (wish.Unit == TravelMeasure.Length && isTransit)
            throw new RefusedException(Refusal.Of("networks.no-kilometres"));
        var criteria = wish.Kind == MeasureKind.Basic ? CriteriaOf(wish.Criteria) : [];
        var rules = RulesFor(wish, parse, criteria);
        var transit =
            !isTransit ? null
            : wish.IsOfDay ? _transit.ReadDay(parse, rules.LimitSeconds)
            : _transit.ReadOne(parse, rules.LimitSeconds);
        return new MeasureCall(wish, rules, transit, wish.Kind == MeasureKind.Cascade ? Closed(parse) : []) { Criteria = criteria };
    }

    private static IReadOnlyList<AskedCriterion> CriteriaOf(string path)
    {
        var parsing = CriteriaParser.Parse(JsonFile.Read(path));
        return parsing.Criteria ?? throw JsonFile.Refused(path, parsing.Errors);
    }

    private TravelRules RulesFor(MeasureWish wish, ParseResult parse, IReadOnlyList<AskedCriterion> criteria)
    {
        var rules = _streets.Rules(parse) with { Measure = wish.Unit };
        if (CallNumbers.Find(parse, _kilometres, 0.1, 1_000) is { } most)
            rules = rules with { LimitMetres = (int)Math.Round(1_000 * most) };
        // The longest journey that a criterion asks for, and a second, since journeys take less than the limit.
        if (wish.Kind == MeasureKind.Basic)
            return rules with { LimitSeconds = _streets.FindLimitSeconds(parse) ?? 1 + MeasureCall.LongestSeconds(criteria) };
        // A minute more by public transport, whose minutes are rounded down.
        return wish.Farthest is not { } farthest ? rules
            : wish.Unit == TravelMeasure.Length ? rules with { LimitMetres = (int)((farthest + 9) / 10) }
            : rules with { LimitSeconds = (int)((farthest + 9) / 10) + (_streets.IsTransit(parse) ? 60 : 0) };
    }

    private (PointFile Origins, PointFile? Services) Read(MeasureWish wish, ParseResult parse)
    {
        var (system, by) = (_streets.System(parse), parse.GetValue(_by));
        var persons = PointColumns.Persons(
            parse.GetValue(_persons),
            wish.NeedsPersons || (by is not null && !wish.IsOfFacilities),
            wish.IsOfFacilities ? null : by
        );
        var origins = PointFile.Read(parse.GetRequiredValue(_origins), system, persons with { ShareName = wish.Served?.OnlineColumn });
        if (wish.Kind == MeasureKind.Catchment)
            origins.KnownAmounts();
        if (!wish.HasOpportunities)
            return (origins, null);
        var path = parse.GetValue(_opportunities);
        if (path is null)
            throw new RefusedException(
                Refusal.Of("cli.option-missing", ("option", _opportunities.Name), ("meaning", _terminal.Texts["cli.accessibility.opportunities"]))
            );
        var area =
            wish.IsOfFacilities ? by
            : wish.Kind == MeasureKind.Kinds ? AccessibilityInput.KindColumn
            : null;
        var services = PointFile.Read(path, system, PointColumns.Supply(parse.GetValue(_amount), area));
        if (wish.Kind == MeasureKind.Kinds)
            services.KnownAreas(AccessibilityInput.KindColumn);
        return (origins, wish.Kind == MeasureKind.Cascade ? services : services.Without(Closed(parse)));
    }

    private string[] Closed(ParseResult parse) => parse.GetValue(_closed)?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    private void SayUnlinked((int Origins, int Opportunities) unlinked)
    {
        if (unlinked.Origins + unlinked.Opportunities > 0)
            _terminal.Note(
                _terminal.Texts.Say("cli.travel-times.unlinked", ("origins", Said(unlinked.Origins)), ("destinations", Said(unlinked.Opportunities)))
            );
    }

    private string Said(long number) => number.ToString("N0", _terminal.Culture);
}
