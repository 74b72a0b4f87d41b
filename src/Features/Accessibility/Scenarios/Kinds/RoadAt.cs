using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>Finds the road that is meant by a point: the nearest that cars may use, with all of its streets.</summary>
internal static class RoadAt
{
    private const double NearMetres = 300;

    public static void Edit(GeoPoint at, ScenarioDraft draft, Func<long, StreetEdit> make)
    {
        var network = draft.Ground.Stored.Network;
        var linker = new StreetLinker(new TravelGraph(network, new TravelRules(TravelMode.Car) { OffRoadMetres = NearMetres, HasIslands = true }));
        if (linker.Find(at) is { } link)
            draft.Edit(make(network.StreetWays.Span[link.Street]));
        else
            draft.Refuse(Refusal.Of("accessibility.scenario.no-road", ("metres", FormattableString.Invariant($"{NearMetres}"))));
    }
}
