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

    /// <summary>A part of one street, bends included.</summary>
    /// <param name="network">The streets.</param>
    /// <param name="street">One of them.</param>
    /// <param name="fromShare">Where the line begins, 0 at the street's start and 1 at its end, by length.</param>
    /// <param name="toShare">Where it ends; before <paramref name="fromShare"/> when it goes backward.</param>
    public static IReadOnlyList<GeoPoint> Part(RoadNetwork network, int street, double fromShare, double toShare)
    {
        var whole = Along(network, (int)network.StreetFrom.Span[street], [street]);
        var at = new double[whole.Count];
        for (var i = 1; i < whole.Count; i++)
            at[i] = at[i - 1] + Ground.Metres(whole[i - 1].LongitudeE7, whole[i - 1].LatitudeE7, whole[i].LongitudeE7, whole[i].LatitudeE7);
        var (low, high) = (Math.Min(fromShare, toShare) * at[^1], Math.Max(fromShare, toShare) * at[^1]);
        var line = new List<GeoPoint> { Place(low) };
        line.AddRange(Enumerable.Range(0, whole.Count).Where(i => at[i] > low && at[i] < high).Select(i => whole[i]));
        line.Add(Place(high));
        if (toShare < fromShare)
            line.Reverse();
        return line;

        GeoPoint Place(double metres)
        {
            var i = 1;
            while (i < whole.Count - 1 && at[i] < metres)
                i++;
            var (a, b, length) = (whole[i - 1], whole[i], at[i] - at[i - 1]);
            var share = length == 0 ? 0 : Math.Clamp((metres - at[i - 1]) / length, 0, 1);
            return new GeoPoint(
                (int)Math.Round(a.LongitudeE7 + share * ((double)b.LongitudeE7 - a.LongitudeE7)),
                (int)Math.Round(a.LatitudeE7 + share * ((double)b.LatitudeE7 - a.LatitudeE7))
            );
        }
    }
}
