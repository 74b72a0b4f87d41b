namespace Samplan.Engine.Networks.Edits;

/// <summary>Vertices and streets that stand after those of a network, and the columns of both together.</summary>
internal sealed class AddedStreets(RoadNetwork network)
{
    private readonly List<(int Longitude, int Latitude)> _vertices = [];
    private readonly List<(int From, int To)> _ends = [];
    private readonly List<(uint Millimetres, StreetUse Use, RoadClass Class, byte Stress)> _kinds = [];
    private readonly List<((uint Forward, uint Backward) Car, uint Bike, uint Walk)> _times = [];
    private readonly List<long> _ways = [];
    private readonly List<IReadOnlyList<(int Longitude, int Latitude)>> _bends = [];

    public int VertexCount => network.VertexCount + _vertices.Count;

    public int NewVertexCount => _vertices.Count;

    public int Count => _ends.Count;

    public IEnumerable<ushort> Use => _kinds.Select(static kind => (ushort)kind.Use);

    /// <summary>By drive.</summary>
    public IEnumerable<uint> Car => _times.SelectMany(static time => new[] { time.Car.Forward, time.Car.Backward });

    /// <summary>Ends of an added street, by its number in the whole.</summary>
    public (int From, int To) EndsOf(int street) => _ends[street - network.StreetCount];

    public int AddVertex((int Longitude, int Latitude) place)
    {
        _vertices.Add(place);
        return VertexCount - 1;
    }

    /// <returns>The street's number in the whole.</returns>
    public int Add(
        (int From, int To) ends,
        (uint Millimetres, StreetUse Use, RoadClass Class, byte Stress) kind,
        ((uint Forward, uint Backward) Car, uint Bike, uint Walk) times,
        long way,
        IReadOnlyList<(int Longitude, int Latitude)> bends
    )
    {
        _ends.Add(ends);
        _kinds.Add(kind);
        _times.Add(times);
        _ways.Add(way);
        _bends.Add(bends);
        return network.StreetCount + _ends.Count - 1;
    }

    public Func<CarGraph, RoadNetwork> Columns(ushort[] use, uint[] car)
    {
        int[] longitudes = [.. network.VertexLongitudes.Span, .. _vertices.Select(static place => place.Longitude)];
        int[] latitudes = [.. network.VertexLatitudes.Span, .. _vertices.Select(static place => place.Latitude)];
        var (firstShape, shapes) = (network.FirstShape.ToArray().ToList(), (uint)network.ShapeLongitudes.Length);
        foreach (var bends in _bends)
            firstShape.Add(shapes += (uint)bends.Count);
        var all = _bends.SelectMany(static bends => bends).ToList();
        return graph => new RoadNetwork
        {
            VertexLongitudes = longitudes,
            VertexLatitudes = latitudes,
            StreetFrom = (uint[])[.. network.StreetFrom.Span, .. _ends.Select(static ends => (uint)ends.From)],
            StreetTo = (uint[])[.. network.StreetTo.Span, .. _ends.Select(static ends => (uint)ends.To)],
            StreetMillimetres = (uint[])[.. network.StreetMillimetres.Span, .. _kinds.Select(static kind => kind.Millimetres)],
            StreetUse = use,
            StreetClass = (byte[])[.. network.StreetClass.Span, .. _kinds.Select(static kind => (byte)kind.Class)],
            StreetStress = (byte[])[.. network.StreetStress.Span, .. _kinds.Select(static kind => kind.Stress)],
            CarTimes = car,
            BikeTimes = (uint[])[.. network.BikeTimes.Span, .. _times.Select(static time => time.Bike)],
            WalkTimes = (uint[])[.. network.WalkTimes.Span, .. _times.Select(static time => time.Walk)],
            StreetWays = (long[])[.. network.StreetWays.Span, .. _ways],
            FirstShape = firstShape.ToArray(),
            ShapeLongitudes = (int[])[.. network.ShapeLongitudes.Span, .. all.Select(static place => place.Longitude)],
            ShapeLatitudes = (int[])[.. network.ShapeLatitudes.Span, .. all.Select(static place => place.Latitude)],
            Index = Index(longitudes, latitudes),
            Car = graph,
            WalkSpeed = network.WalkSpeed,
        };
    }

    // Boxes of what is added lie after the others: the tree over them is right, if not as tight.
    private StreetIndex Index(int[] longitudes, int[] latitudes)
    {
        var boxes = network.Index.Boxes.Span[..(4 * network.StreetCount)].ToArray().ToList();
        for (var i = 0; i < _ends.Count; i++)
        {
            (int Longitude, int Latitude)[] places =
            [
                .. _bends[i],
                (longitudes[_ends[i].From], latitudes[_ends[i].From]),
                (longitudes[_ends[i].To], latitudes[_ends[i].To]),
            ];
            boxes.AddRange([
                places.Min(static place => place.Longitude),
                places.Min(static place => place.Latitude),
                places.Max(static place => place.Longitude),
                places.Max(static place => place.Latitude),
            ]);
        }
        return StreetIndex.Build(boxes.ToArray());
    }
}
