namespace Samplan.Engine.Networks.Edits;

/// <summary>What a street is like between two places along it.</summary>
internal static class StreetCut
{
    /// <summary>The part of a time before a place, as linking counts it.</summary>
    public static uint Before(uint time, uint along, uint length) => along >= length ? time : (uint)Math.Floor((double)time * along / length + 0.5);

    public static (int Longitude, int Latitude) PlaceAt(RoadNetwork network, int street, uint alongMillimetres)
    {
        var places = Places(network, street);
        var along = Alongs(places);
        var wanted = along[^1] * alongMillimetres / network.StreetMillimetres.Span[street];
        var next = Math.Clamp(Array.FindIndex(along, at => at >= wanted), 1, along.Length - 1);
        var share = along[next] == along[next - 1] ? 0 : (wanted - along[next - 1]) / (along[next] - along[next - 1]);
        var (from, to) = (places[next - 1], places[next]);
        return (
            (int)Math.Round(from.Longitude + share * ((double)to.Longitude - from.Longitude)),
            (int)Math.Round(from.Latitude + share * ((double)to.Latitude - from.Latitude))
        );
    }

    /// <summary>The bends strictly between two places.</summary>
    public static IReadOnlyList<(int Longitude, int Latitude)> Bends(RoadNetwork network, int street, uint fromMillimetres, uint toMillimetres)
    {
        var places = Places(network, street);
        var along = Alongs(places);
        var scale = along[^1] / network.StreetMillimetres.Span[street];
        return
        [
            .. Enumerable.Range(1, places.Count - 2).Where(i => along[i] > fromMillimetres * scale && along[i] < toMillimetres * scale).Select(i => places[i]),
        ];
    }

    private static List<(int Longitude, int Latitude)> Places(RoadNetwork network, int street)
    {
        var places = new List<(int, int)> { Vertex(network.StreetFrom) };
        for (var i = (int)network.FirstShape.Span[street]; i < network.FirstShape.Span[street + 1]; i++)
            places.Add((network.ShapeLongitudes.Span[i], network.ShapeLatitudes.Span[i]));
        places.Add(Vertex(network.StreetTo));
        return places;

        (int, int) Vertex(ReadOnlyMemory<uint> end) =>
            (network.VertexLongitudes.Span[(int)end.Span[street]], network.VertexLatitudes.Span[(int)end.Span[street]]);
    }

    private static double[] Alongs(List<(int Longitude, int Latitude)> places)
    {
        var along = new double[places.Count];
        for (var i = 1; i < along.Length; i++)
            along[i] = along[i - 1] + Ground.Metres(places[i - 1].Longitude, places[i - 1].Latitude, places[i].Longitude, places[i].Latitude);
        return along;
    }
}
