using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>The line of streets in a row, bends included.</summary>
public static class StreetLines
{
    /// <param name="network">The streets.</param>
    /// <param name="startVertex">An end of the first.</param>
    /// <param name="streets">Each begins where the one before ends.</param>
    public static IReadOnlyList<GeoPoint> Along(RoadNetwork network, int startVertex, IReadOnlyList<int> streets)
    {
        var (line, vertex) = (new List<GeoPoint> { At(startVertex) }, startVertex);
        foreach (var street in streets)
        {
            var isForward = network.StreetFrom.Span[street] == (uint)vertex;
            var (first, end) = ((int)network.FirstShape.Span[street], (int)network.FirstShape.Span[street + 1]);
            for (var i = 0; i < end - first; i++)
            {
                var bend = isForward ? first + i : end - 1 - i;
                line.Add(new GeoPoint(network.ShapeLongitudes.Span[bend], network.ShapeLatitudes.Span[bend]));
            }
            vertex = (int)(isForward ? network.StreetTo : network.StreetFrom).Span[street];
            line.Add(At(vertex));
        }
        return line;

        GeoPoint At(int at) => new(network.VertexLongitudes.Span[at], network.VertexLatitudes.Span[at]);
    }
}
