using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Networks;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Cli.Scenarios;

/// <summary>
/// Makes the changes of a file. All of them are looked at first, and everything that is wrong is told by its place in the file; only then is anything made, on copies in memory.
/// </summary>
internal sealed class ScenarioFile
{
    private const double NearMetres = 300;
    private readonly string _path;
    private readonly Scenario _before;
    private readonly List<(AskedEdit Asked, StreetEdit Edit)> _streets = [];
    private readonly List<(AskedEdit Asked, TimetableEdit Edit)> _timetables = [];
    private readonly List<string> _lineNames = [];
    private readonly List<(AskedEdit Asked, Refusal Refusal)> _wrong = [];
    private readonly IReadOnlyList<TimetableSource> _sources;
    private PointFile? _services;

    private ScenarioFile(string path, Scenario before)
    {
        (_path, _before, _services) = (path, before, before.Services);
        _sources = before.Timetables is { } timetables ? [.. timetables.Feeds.Select(static feed => TimetableFeeds.SourceOf(feed, []))] : [];
    }

    /// <exception cref="RefusedException">The file is no file of changes.</exception>
    public static IReadOnlyList<AskedEdit> Read(string path)
    {
        var parsing = EditFileParser.Parse(JsonFile.Read(path));
        return parsing.Edits ?? throw JsonFile.Refused(path, parsing.Errors);
    }

    /// <param name="path">The file, for what is said of it.</param>
    /// <param name="hasTablesByCar">Whether tables by car are asked for, which need a hierarchy over the streets.</param>
    /// <exception cref="RefusedException">Something is wrong with a change: all that is.</exception>
    public static Scenario Make(string path, IReadOnlyList<AskedEdit> edits, Scenario before, bool hasTablesByCar, CancellationToken cancellation)
    {
        var file = new ScenarioFile(path, before);
        foreach (var edit in edits)
            file.Resolve(edit);
        return file.Apply(hasTablesByCar, cancellation);
    }

    private Scenario Apply(bool hasTablesByCar, CancellationToken cancellation)
    {
        var streets = StreetEdits.Resolve(_before.Network.Network, [.. _streets.Select(static one => one.Edit)]);
        foreach (var error in streets.Errors)
            Wrong(_streets[error.Edit].Asked, error);
        foreach (var error in TimetableEdits.Resolve(_sources, [.. _timetables.Select(static one => one.Edit)]).Errors)
            Wrong(_timetables[error.Edit].Asked, error);
        if (_wrong.Count > 0)
            throw new RefusedException([.. _wrong.OrderBy(static one => one.Asked.FileLine).Select(one => At(one.Asked, one.Refusal))]);
        if (_services is { Ids.Count: 0 })
            throw new RefusedException(Refusal.Of("networks.no-points", ("file", _services.File)));
        var network = _before.Network;
        if (_streets.Count > 0)
        {
            var changed = streets.Apply();
            // Searches do not ask for the hierarchy; that of the old streets stands beside them.
            network = hasTablesByCar
                ? new StoredNetwork(changed, HierarchyBuilder.Build(new TravelGraph(changed, new TravelRules(TravelMode.Car)).ToWeighted(), null, cancellation))
                : network with
                {
                    Network = changed,
                };
        }
        var timetables = _before.Timetables is { } old ? old with { Edits = [.. _timetables.Select(static one => one.Edit)], NewLines = _lineNames } : null;
        return new Scenario(network, timetables, _services);
    }

    private void Resolve(AskedEdit asked)
    {
        switch (asked)
        {
            case AskedEdit.OfStreets streets:
                _streets.Add((asked, streets.Edit));
                break;
            case AskedEdit.OfRoadAt road:
                Resolve(road);
                break;
            case AskedEdit.OfFacility service:
                Resolve(service);
                break;
            case AskedEdit.NewLine when _sources.Count == 0:
            case AskedEdit.OfLine when _sources.Count == 0:
                Wrong(asked, new Refusal("networks.edits.no-timetables"));
                break;
            case AskedEdit.NewLine line:
                _timetables.Add((asked, line.Edit));
                _lineNames.Add(line.Name);
                break;
            case AskedEdit.OfLine line:
                Resolve(line);
                break;
        }
    }

    // The nearest road for cars, with all of its streets.
    private void Resolve(AskedEdit.OfRoadAt asked)
    {
        var network = _before.Network.Network;
        var linker = new StreetLinker(new TravelGraph(network, new TravelRules(TravelMode.Car) { OffRoadMetres = NearMetres, HasIslands = true }));
        if (linker.Find(asked.Place) is not { } link)
        {
            Wrong(asked, Refusal.Of("networks.edits.no-road-near", ("metres", NearMetres.ToString(CultureInfo.InvariantCulture))));
            return;
        }
        long[] ways = [network.StreetWays.Span[link.Street]];
        _streets.Add((asked, asked.Speed is { } speed ? new StreetEdit.SetCarSpeed(ways, speed) : new StreetEdit.CloseRoad(ways)));
    }

    private void Resolve(AskedEdit.OfFacility asked)
    {
        if (_services is null)
        {
            Wrong(asked, new Refusal("networks.edits.no-services"));
            return;
        }
        var isThere = _services.Ids.Contains(asked.Id, StringComparer.Ordinal);
        if (isThere == asked.IsNew)
            Wrong(asked, Refusal.Of(isThere ? "networks.edits.service-twice" : "networks.edits.unknown-service", ("value", asked.Id)));
        else if (asked.IsNew && _services.Amounts is not null && asked.Amount is null)
            Wrong(asked, Refusal.Of("networks.edits.amount-missing", ("value", asked.Id)));
        else
            _services = asked switch
            {
                { IsNew: true } => _services.With(asked.Id, asked.Place!.Value, asked.Amount, asked.Area),
                { Place: { } place } => _services.With(asked.Id, place),
                _ => _services.But([asked.Id]),
            };
    }

    private void Resolve(AskedEdit.OfLine asked)
    {
        var feeds = _before.Timetables!.Feeds;
        var lines = Enumerable
            .Range(0, feeds.Count)
            .Where(feed => asked.Feed is null || IsNamed(feeds[feed].Name, asked.Feed))
            .SelectMany(feed => Enumerable.Range(0, feeds[feed].Routes.Count).Select(line => (Source: feed, Line: line)))
            .Where(number => asked.Line == feeds[number.Source].Routes[number.Line].Id || asked.Line == feeds[number.Source].Routes[number.Line].Name)
            .ToList();
        // An id goes before names that are the same.
        if (lines.Count > 1 && lines.FindAll(number => feeds[number.Source].Routes[number.Line].Id == asked.Line) is [var only])
            lines = [only];
        if (lines is not [var found])
        {
            var ids = string.Join(", ", lines.Select(number => feeds[number.Source].Routes[number.Line].Id));
            Wrong(
                asked,
                lines.Count == 0
                    ? Refusal.Of("networks.edits.unknown-line", ("value", asked.Line))
                    : Refusal.Of("networks.edits.several-lines", ("value", asked.Line), ("lines", ids))
            );
            return;
        }
        var edits = asked.Change.EditsOf(_sources[found.Source], found, OpenNetwork.StopsOf([feeds[found.Source]]));
        if (edits.Count == 0)
            Wrong(asked, Refusal.Of("networks.edits.no-trips", ("value", asked.Line)));
        _timetables.AddRange(edits.Select(edit => ((AskedEdit)asked, edit)));
    }

    private static bool IsNamed(string feed, string name) => feed == name || Path.GetFileNameWithoutExtension(feed) == name;

    private void Wrong(AskedEdit asked, EditError error) =>
        Wrong(
            asked,
            Refusal.Of(
                error.Fault switch
                {
                    EditFault.UnknownWay => "networks.edits.unknown-way",
                    EditFault.OutOfBounds => "networks.edits.out-of-bounds",
                    EditFault.NoLine => "networks.edits.no-line",
                    EditFault.NoStreetNear => "networks.edits.no-street-near",
                    EditFault.NobodyUsesIt => "networks.edits.nobody-uses-it",
                    EditFault.UnknownTrip => "networks.edits.unknown-trip",
                },
                ("value", error.Value)
            )
        );

    private void Wrong(AskedEdit asked, Refusal refusal) => _wrong.Add((asked, refusal));

    private Refusal At(AskedEdit asked, Refusal refusal) =>
        new(
            refusal.Code,
            new Dictionary<string, string>(refusal.Arguments, StringComparer.Ordinal)
            {
                ["file"] = Path.GetFileName(_path),
                ["line"] = asked.FileLine.ToString(CultureInfo.InvariantCulture),
                ["path"] = asked.Path,
            }
        );
}
