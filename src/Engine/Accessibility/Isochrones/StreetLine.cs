using Samplan.Engine.Networks;

namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>The line of a part of a street, in metres, with the cost at each bend.</summary>
internal static class StreetLine
{
    public static List<(double East, double North, double Cost)> Of(RoadNetwork network, ReachedStreet part, Ground ground)
    {
        var whole = Whole(network, part.Street, ground);
        var length = whole[^1].Along;
        var (from, to) = (part.FromShare * length, part.ToShare * length);
        var line = new List<(double, double, double)> { At(from) };
        foreach (var place in whole)
        {
            if (place.Along > from && place.Along < to)
                line.Add((place.East, place.North, CostAt(place.Along)));
        }
        line.Add(At(to));
        return line;

        double CostAt(double along) => to == from ? part.FromCost : part.FromCost + (along - from) / (to - from) * (part.ToCost - part.FromCost);

        (double, double, double) At(double along)
        {
            var next = Math.Max(1, whole.FindIndex(place => place.Along >= along));
            var (before, after) = (whole[next - 1], whole[next]);
            var share = after.Along == before.Along ? 0 : Math.Clamp((along - before.Along) / (after.Along - before.Along), 0, 1);
            return (before.East + share * (after.East - before.East), before.North + share * (after.North - before.North), CostAt(along));
        }
    }

    private static List<(double East, double North, double Along)> Whole(RoadNetwork network, int street, Ground ground)
    {
        var places = new List<(double East, double North, double Along)>();
        Add(Vertex(network.StreetFrom));
        for (var i = (int)network.FirstShape.Span[street]; i < network.FirstShape.Span[street + 1]; i++)
            Add((network.ShapeLongitudes.Span[i], network.ShapeLatitudes.Span[i]));
        Add(Vertex(network.StreetTo));
        return places;

        (int, int) Vertex(ReadOnlyMemory<uint> end) =>
            (network.VertexLongitudes.Span[(int)end.Span[street]], network.VertexLatitudes.Span[(int)end.Span[street]]);

        void Add((int Longitude, int Latitude) place)
        {
            var (east, north) = (place.Longitude * ground.MetresPerLongitude, place.Latitude * ground.MetresPerLatitude);
            var along = places.Count == 0 ? 0 : places[^1].Along + Math.Sqrt(Math.Pow(east - places[^1].East, 2) + Math.Pow(north - places[^1].North, 2));
            places.Add((east, north, along));
        }
    }
}
