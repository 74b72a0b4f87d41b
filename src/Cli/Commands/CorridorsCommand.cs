using System.CommandLine;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Corridors;
using Samplan.Cli.Networks;
using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>corridors --network N.net --places P.csv --flows F.csv --mode car … --out C.csv [--roads R.csv]</c>: flows on the streets, and the corridors between nodes that they make;
/// <c>--mode transit --date D --window 06:00-09:00</c>: flows on the lines of public transport, from stop to stop.
/// </summary>
internal sealed class CorridorsCommand
{
    private readonly Terminal _terminal;
    private readonly StreetCall _streets;
    private readonly Option<string> _places;
    private readonly Option<string> _flows;
    private readonly Option<string?> _nodes;
    private readonly Option<string?> _roads;
    private readonly Option<string?> _least;
    private readonly Option<string?> _draws;
    private readonly Option<string?> _spread;
    private readonly Option<int> _seed;
    private readonly Option<string> _departures;
    private readonly TransitCall _transit;

    private CorridorsCommand(Command command, Terminal terminal)
    {
        _terminal = terminal;
        _places = new("--places") { Description = terminal.Texts["cli.corridors.places"], Required = true };
        _flows = new("--flows") { Description = terminal.Texts["cli.corridors.flows"], Required = true };
        command.Add(_places);
        command.Add(_flows);
        _streets = new StreetCall(command, terminal);
        _nodes = Text("nodes");
        _roads = Text("roads");
        _least = Text("least");
        _draws = Text("draws");
        _spread = Text("spread");
        _seed = new("--seed") { Description = terminal.Texts["cli.corridors.seed"], DefaultValueFactory = static _ => 1 };
        _departures = new("--departures") { Description = terminal.Texts["cli.corridors.departures"], DefaultValueFactory = static _ => "even" };
        _departures.AcceptOnlyFromAmong("even", "best");
        foreach (var option in (Option[])[_nodes, _roads, _least, _draws, _spread, _seed, _departures])
            command.Add(option);
        _transit = new TransitCall(command, terminal);

        Option<string?> Text(string name) => new("--" + name) { Description = terminal.Texts["cli.corridors." + name] };
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("corridors", terminal.Texts["cli.corridors.about"]);
        var made = new CorridorsCommand(command, terminal);
        command.SetAction((parse, cancellation) => Task.Run(() => made.Run(parse, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        _streets.Check(parse, _transit, [_departures], [_seed]);
        if (_streets.IsTransit(parse))
            return RunTransit(parse, cancellation);
        var roads = parse.GetValue(_roads);
        var (output, rules, assignment) = (Output(parse, roads), _streets.Rules(parse), Assignment(parse));
        var least = CallNumbers.Find(parse, _least, 0, 1e9) ?? 0;
        var input = CorridorInput.Read(parse.GetRequiredValue(_places), parse.GetRequiredValue(_flows), parse.GetValue(_nodes), _streets.System(parse));
        using var file = NetworkFiles.Open(_streets.Network(parse), out var network);
        var graph = new TravelGraph(network.Network, rules);
        var load = FlowAssignment.Assign(graph, (input.Places.Points, input.Flows), assignment, null, cancellation);
        var corridors = Describe(network, graph, input, (load, least), cancellation);
        Write((output, roads), network.Network, corridors, LoadedChains.Of(network.Network, load, least));
        if (load.UnassignedPersons > 0)
            _terminal.Note(_terminal.Texts.Say("cli.corridors.unassigned", ("persons", Said(load.UnassignedPersons))));
        _terminal.Say(_terminal.Texts.Say("cli.travel-times.done", ("file", output), ("rows", Said(corridors.Count))));
        return CommandLine.Done;
    }

    // A GeoPackage has room for both tables.
    private static void Write((string Output, string? Roads) to, RoadNetwork network, List<DescribedCorridor> corridors, IReadOnlyList<LoadedChain> chains)
    {
        using var roads = to.Roads is null ? null : new WholeFile(to.Roads);
        if (roads is not null)
            CorridorFiles.WriteRoads(roads.Output, network, chains);
        if (CorridorLayers.IsAskedFor(to.Output))
            CorridorLayers.Write(to.Output, network, corridors, chains);
        else
        {
            using var whole = new WholeFile(to.Output);
            CorridorFiles.WriteCorridors(whole.Output, network, corridors);
            whole.Finish();
        }
        roads?.Finish();
    }

    private int RunTransit(ParseResult parse, CancellationToken cancellation)
    {
        if (new[] { _nodes, _roads, _least, _draws, _spread }.Any(option => parse.GetValue(option) is not null))
            throw new RefusedException(Refusal.Of("networks.corridors-on-streets"));
        var (output, rules) = (Output(parse, null), _streets.Rules(parse));
        var wish = _transit.Read(parse, rules.LimitSeconds);
        var input = CorridorInput.Read(parse.GetRequiredValue(_places), parse.GetRequiredValue(_flows), "", _streets.System(parse));
        using var file = NetworkFiles.Open(_streets.Network(parse), out var network);
        var timetables = NetworkTimetables.Of(file, _streets.Network(parse), cancellation, hasPaths: true);
        var feeds = timetables.Feeds;
        var request = new TransitTimes(network, timetables, rules, wish).RequestFor((input.Places.Points, input.Places.Points), cancellation);
        var choice = parse.GetRequiredValue(_departures) == "best" ? DepartureChoice.Best : DepartureChoice.Even;
        var load = TransitAssignment.Assign(request, input.Flows, choice, null, cancellation);
        if (CorridorLayers.IsAskedFor(output))
            CorridorLayers.Write(output, feeds, load.Links);
        else
        {
            using var whole = new WholeFile(output);
            TransitFlowFile.Write(whole.Output, feeds, load.Links);
            whole.Finish();
        }
        (string, string)[] persons =
        [
            ("riding", Said(load.RidingPersons)),
            ("walking", Said(load.WalkingPersons)),
            ("unassigned", Said(load.UnassignedPersons)),
        ];
        _terminal.Note(_terminal.Texts.Say("cli.corridors.by-transit", persons));
        _terminal.Say(TransitWords.Tell(_terminal, wish));
        _terminal.Say(_terminal.Texts.Say("cli.travel-times.done", ("file", output), ("rows", Said(load.Links.Count))));
        return CommandLine.Done;
    }

    private string Output(ParseResult parse, string? roads) => _streets.Output(parse, [parse.GetRequiredValue(_places), parse.GetRequiredValue(_flows)], roads);

    private AssignmentRules Assignment(ParseResult parse)
    {
        var rules = new AssignmentRules((int)Math.Round(CallNumbers.Find(parse, _draws, 1, 10_000) ?? 1)) { Seed = parse.GetValue(_seed) };
        return rules with { Spread = CallNumbers.Find(parse, _spread, 0, 10) ?? rules.Spread };
    }

    private static List<DescribedCorridor> Describe(
        StoredNetwork network,
        TravelGraph graph,
        CorridorInput input,
        (StreetLoad Load, double Least) on,
        CancellationToken cancellation
    )
    {
        var nodes = input
            .Nodes.Select(place => (Place: place, Vertex: CorridorNodes.FindVertex(graph, input.Places.Points[place])))
            .Where(static node => node.Vertex is not null)
            .ToList();
        if (nodes.Count == 0)
            return [];
        GeoPoint[] points = [.. nodes.Select(node => input.Places.Points[node.Place])];
        var times = new uint[points.Length * points.Length];
        new TravelTable(network, graph.Rules, points).Fill(points, times, null, cancellation);
        return
        [
            .. CorridorExtraction
                .Between(graph.Network, on.Load, [.. nodes.Select(static node => node.Vertex!.Value)], on.Least)
                .Select(corridor => new DescribedCorridor(
                    corridor,
                    input.Places.Ids[nodes[corridor.FromNode].Place],
                    input.Places.Ids[nodes[corridor.ToNode].Place],
                    nodes[corridor.FromNode].Vertex!.Value,
                    (times[corridor.FromNode * points.Length + corridor.ToNode], times[corridor.ToNode * points.Length + corridor.FromNode])
                )),
        ];
    }

    private string Said(double number) => number.ToString("N0", _terminal.Culture);
}
