using Samplan.Engine.Routing;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>Which places corridors run between, and where they lie on the streets.</summary>
public static class CorridorNodes
{
    /// <summary>Places to which another is subordinate (Nystuen and Dacey 1961), ascending.</summary>
    public static IReadOnlyList<int> Of(int placeCount, IReadOnlyList<CorridorFlow> flows)
    {
        var between = flows.Where(static flow => flow.From != flow.To).ToList();
        var table = new FlowTable(
            new FlowNodes(placeCount, 0),
            [.. between.Select(static flow => flow.From)],
            [.. between.Select(static flow => flow.To)],
            [.. between.Select(static flow => flow.Persons)]
        );
        var hierarchy = NodalHierarchy.Of(table);
        return [.. Enumerable.Range(0, placeCount).Select(hierarchy.FindSuperior).OfType<int>().Distinct().Order()];
    }

    /// <summary>The nearer end of the nearest street; null where no usable street is near enough.</summary>
    public static int? FindVertex(TravelGraph graph, GeoPoint point)
    {
        if (new StreetLinker(graph).Find(point) is not { } link)
            return null;
        var isNearStart = 2L * link.AlongMillimetres <= graph.Network.StreetMillimetres.Span[link.Street];
        return (int)(isNearStart ? graph.Network.StreetFrom : graph.Network.StreetTo).Span[link.Street];
    }
}
