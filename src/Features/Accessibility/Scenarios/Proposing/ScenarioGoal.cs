using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Engine.Routing;

namespace Samplan.Accessibility.Scenarios.Proposing;

/// <summary>What a change set may bring nearer or farther: a kind of service or a place, and how one gets there.</summary>
/// <param name="ServiceKind">Null where a place is meant.</param>
/// <param name="Place">Id; null where a kind of service is meant.</param>
internal sealed record ScenarioGoal(string? ServiceKind, string? Place, TravelWay Way)
{
    /// <summary>
    /// By car every kind of service that is opened, moved or closed, and where roads change every kind and the largest place; by public transport, where lines change, the
    /// largest place and the places nearest the ends of what is drawn.
    /// </summary>
    public static IReadOnlyList<ScenarioGoal> List(IReadOnlyList<ScenarioChange> changes, TravelGround ground)
    {
        var kinds = changes.Select(change => (Change: change, Kind: ScenarioKinds.Find(change.Kind))).Where(one => one.Kind is not null).ToList();
        var (services, ways) = (kinds.Where(one => IsOfService(one.Kind!)).ToList(), kinds.Where(one => !IsOfService(one.Kind!)).ToList());
        var goals = new List<ScenarioGoal>();
        var hasRoads = ways.Exists(one => !one.Kind!.IsTransit);
        goals.AddRange(
            (hasRoads ? ground.ServicesByKind.Keys : services.Select(one => KindOf(one.Change, ground)).OfType<string>())
                .Where(ground.ServicesByKind.ContainsKey)
                .Select(kind => new ScenarioGoal(kind, null, TravelWay.Car))
        );
        if (FindLargest(ground) is { } largest)
        {
            if (hasRoads)
                goals.Add(new ScenarioGoal(null, largest, TravelWay.Car));
            if (ways.Exists(one => one.Kind!.IsTransit))
                goals.Add(new ScenarioGoal(null, largest, TravelWay.Transit));
        }
        goals.AddRange(
            ways.Where(one => one.Kind!.IsTransit)
                .SelectMany(one => ListEnds(one.Change, one.Kind!))
                .Select(end => FindNearest(ground, end))
                .OfType<string>()
                .Select(place => new ScenarioGoal(null, place, TravelWay.Transit))
        );
        return [.. goals.Distinct()];
    }

    public ScenarioRequest ToRequest(IReadOnlyList<ScenarioChange> changes) =>
        new(ServiceKind, SurfaceRequest.Usual(Way) with { Place = Place }, ScenarioView.Difference, changes);

    private static bool IsOfService(ScenarioKind kind) => kind.Fields.Any(field => field.Kind is ScenarioFieldKind.Service or ScenarioFieldKind.ServiceKind);

    private static string? KindOf(ScenarioChange change, TravelGround ground) =>
        change["kind"] is { Length: > 0 } kind
            ? kind
            : ground.ServicesByKind.SelectMany(all => all.Value).FirstOrDefault(service => service.Id == change["service"])?.Kind;

    private static IEnumerable<GeoPoint> ListEnds(ScenarioChange change, ScenarioKind kind) =>
        kind.Fields.SelectMany(field =>
            field.Kind switch
            {
                ScenarioFieldKind.Line when ScenarioValues.Line(change[field.Name]) is { } line => [line[0], line[^1]],
                ScenarioFieldKind.Point when ScenarioValues.Point(change[field.Name]) is { } point => [point],
                _ => Array.Empty<GeoPoint>(),
            }
        );

    /// <summary>The place with most people in the squares of its extent, the first of the file where no extents are known.</summary>
    private static string? FindLargest(TravelGround ground)
    {
        var persons = new double[ground.Places.Places.Count];
        for (var cell = 0; cell < ground.Cells.Count; cell++)
        {
            if (ground.PlaceOfCells[cell] is >= 0 and var place)
                persons[place] += ground.Cells.Persons[cell];
        }
        return persons.Length == 0 ? null : ground.Places.Places[Array.IndexOf(persons, persons.Max())].Id;
    }

    private static string? FindNearest(TravelGround ground, GeoPoint at) =>
        Enumerable
            .Range(0, ground.Places.Places.Count)
            .Select(place => (Id: ground.Places.Places[place].Id, At: ground.PlacePoint(place)))
            .MinBy(place => Engine.Networks.Ground.Metres(place.At.LongitudeE7, place.At.LatitudeE7, at.LongitudeE7, at.LatitudeE7))
            .Id;
}
