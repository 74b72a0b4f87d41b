using System.CommandLine;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Cli.Regions;
using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>regions --method scb-la|ttwa|intramax|fua --flows F.csv … --out R.csv</c>: functional regions from a file of flows to a file of units,
/// without a workspace. Nothing stands under the final names until everything is finished.
/// </summary>
internal static class RegionsCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new RegionOptions(terminal);
        var json = Words.Json(terminal);
        var command = new Command("regions", terminal.Texts["regions.about"]) { json };
        options.AddTo(command);
        command.Add(CompareRegionsCommand.Make(terminal));
        command.SetAction((parse, cancellation) => Task.Run(() => Run(terminal, options.Read(parse), parse.GetValue(json), cancellation), cancellation));
        return command;
    }

    private static int Run(Terminal terminal, RegionCall call, bool isJson, CancellationToken cancellation)
    {
        if (Fault(call) is { } fault)
            return terminal.Refuse(fault);
        var read = call.Files;
        OutputPlaces.Check([read.Flows, read.Units, read.Neighbours, read.Polygons, call.Compare, call.Correspondence], call.Out, call.Log, call.FlagsOut);
        var method = RegionMethod.Of(call.Parameters);
        var inputs = RegionInputReader.Read(call.Files, call.Parameters, call.Parameters.Method == "fua", cancellation);
        var (found, _) = method.Divide(inputs.Flows, new RegionGround(inputs.Neighbours, inputs.UrbanUnits), cancellation);
        var comparison = call.Compare is { } earlier ? RegionComparison.Read(earlier, call.Correspondence, inputs, found.Division) : null;
        WriteFiles(terminal, call, inputs, found);
        foreach (var note in inputs.Notes)
            terminal.Note(terminal.Say(note));
        var summary = new RegionSummary(terminal, inputs, found, comparison);
        if (isJson)
            summary.Json(call.Parameters.Method, call.Given);
        else
            summary.Say(call.Out);
        return CommandLine.Done;
    }

    private static void WriteFiles(Terminal terminal, RegionCall call, RegionInputs inputs, UncertainDivision found)
    {
        using var files = new FinishedFiles();
        var words = new RegionWords(terminal.Texts, inputs.Names);
        files.Write(call.Out, output => RegionFile.WriteUnits(output, inputs, found.Division));
        if (call.Log is { } log)
            files.Write(log, output => RegionFile.WriteLog(output, inputs, found.Division, words));
        if (call.FlagsOut is { } flags)
            files.Write(flags, output => RegionFile.WriteFlags(output, inputs, found, (words, terminal.Texts["regions.uncertain-reason"])));
        files.Finish();
    }

    private static Refusal? Fault(RegionCall call)
    {
        var (files, method) = (call.Files, call.Parameters.Method);
        if (files.Neighbours is not null && files.Polygons is not null)
            return new Refusal("regions.neighbours-or-polygons");
        if (method == "fua" && files.Units is null)
            return new Refusal("regions.fua-needs-units");
        return call.Correspondence is not null && call.Compare is null ? new Refusal("regions.correspondence-alone") : null;
    }

    /// <summary>What a call asks for.</summary>
    private sealed record RegionCall(RegionFiles Files, RegionParameters Parameters, string Out)
    {
        public required IReadOnlyDictionary<string, string> Given { get; init; }

        public string? Log { get; init; }

        public string? FlagsOut { get; init; }

        public string? Compare { get; init; }

        public string? Correspondence { get; init; }
    }

    private sealed class RegionOptions(Terminal terminal)
    {
        private readonly Option<string> _method = new("--method") { Description = terminal.Texts["regions.method"], Required = true };
        private readonly Option<string> _flows = new("--flows") { Description = terminal.Texts["regions.flows"], Required = true };
        private readonly Option<string> _out = new("--out") { Description = terminal.Texts["regions.out"], Required = true };
        private readonly Option<string?> _units = Text(terminal, "units");
        private readonly Option<string?> _neighbours = Text(terminal, "neighbours");
        private readonly Option<string?> _polygons = Text(terminal, "polygons");
        private readonly Option<string?> _crs = Text(terminal, "crs");
        private readonly Option<string?> _duplicates = Text(terminal, "duplicates");
        private readonly Option<string?> _log = Text(terminal, "log");
        private readonly Option<string?> _flagsOut = Text(terminal, "flags-out");
        private readonly Option<string?> _compare = Text(terminal, "compare");
        private readonly Option<string?> _correspondence = Text(terminal, "correspondence");
        private readonly Option<IReadOnlyList<string>> _map = Words.Many("--map", terminal.Texts["regions.map"]);
        private readonly Option<IReadOnlyList<string>> _parameters = Words.Many("--param", terminal.Texts["regions.param"]);

        public void AddTo(Command command)
        {
            _method.AcceptOnlyFromAmong([.. RegionParameters.Methods]);
            _duplicates.AcceptOnlyFromAmong("sum", "refuse");
            foreach (var pairs in new[] { _map, _parameters })
                pairs.Validators.Add(Pairs.Check(terminal));
            Option[] all =
            [
                _method,
                _flows,
                _units,
                _neighbours,
                _polygons,
                _map,
                _parameters,
                _crs,
                _duplicates,
                _out,
                _flagsOut,
                _log,
                _compare,
                _correspondence,
            ];
            foreach (var option in all)
                command.Add(option);
        }

        public RegionCall Read(ParseResult parse)
        {
            var given = Pairs.Read(parse.GetValue(_parameters));
            var files = new RegionFiles(parse.GetRequiredValue(_flows), parse.GetValue(_units), parse.GetValue(_neighbours), parse.GetValue(_polygons))
            {
                Map = Pairs.Read(parse.GetValue(_map)),
                CoordinateSystem = parse.GetValue(_crs),
                RefusesDuplicates = parse.GetValue(_duplicates) == "refuse",
            };
            return new RegionCall(files, new RegionParameters(parse.GetRequiredValue(_method), given), parse.GetRequiredValue(_out))
            {
                Given = given,
                Log = parse.GetValue(_log),
                FlagsOut = parse.GetValue(_flagsOut),
                Compare = parse.GetValue(_compare),
                Correspondence = parse.GetValue(_correspondence),
            };
        }

        private static Option<string?> Text(Terminal terminal, string name) => new("--" + name) { Description = terminal.Texts["regions." + name] };
    }
}
