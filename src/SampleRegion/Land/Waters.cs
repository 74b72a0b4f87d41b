using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.Land;

/// <summary>The sea and every lake as areas, and the rivers from the largest lakes to the sea as lines.</summary>
internal sealed class Waters
{
    private const int Rivers = 2;

    private readonly Landscape _landscape;

    public Waters(Landscape landscape, PlaceNames names, Func<Point2, bool> isInside, ulong seed)
    {
        _landscape = landscape;
        var (areas, _) = landscape.Surface.ListAreas();
        var lakes = new SortedDictionary<int, List<int>>();
        for (var pixel = 0; pixel < areas.Length; pixel++)
        {
            if (landscape.Surface.Labels[pixel] != Landscape.Lake)
                continue;
            if (!lakes.TryGetValue(areas[pixel], out var lake))
                lakes[areas[pixel]] = lake = [];
            lake.Add(pixel);
        }
        var shapes = Trace(lakes.Values);
        var number = Landscape.Lake;
        foreach (var lake in lakes.Values)
            Lakes.Add((names.Lake(), shapes[number++]));
        Sea = shapes.GetValueOrDefault(Landscape.Sea) ?? new Shape([]);
        foreach (
            var lake in lakes.Values.Where(lake => isInside(landscape.Frame.Centre(lake[lake.Count / 2]))).OrderByDescending(lake => lake.Count).Take(Rivers)
        )
            LayRiver(lake, names, seed);
    }

    public Shape Sea { get; }

    public List<(string Name, Shape Shape)> Lakes { get; } = [];

    public List<(string Name, Point2[] Line)> RiverLines { get; } = [];

    private SortedDictionary<int, Shape> Trace(IEnumerable<List<int>> lakes)
    {
        var raster = new LabelRaster(_landscape.Frame);
        for (var pixel = 0; pixel < raster.Labels.Length; pixel++)
            raster.Labels[pixel] = _landscape.IsSea(pixel) ? Landscape.Sea : Landscape.Ground;
        var number = Landscape.Lake;
        foreach (var lake in lakes)
        {
            foreach (var pixel in lake)
                raster.Labels[pixel] = number;
            number++;
        }
        raster.JoinDiagonals();
        return new CoverageTracer(raster, _landscape.ShoreBetween).Trace();
    }

    /// <summary>From the lake's seaward shore to the nearest sea, where the ground is easiest.</summary>
    private void LayRiver(List<int> lake, PlaceNames names, ulong seed)
    {
        var frame = _landscape.Frame;
        var outlet = frame.Centre(lake.MaxBy(pixel => frame.Centre(pixel).X));
        var mouth = default(Point2?);
        for (var pixel = 0; pixel < frame.Count; pixel++)
        {
            if (_landscape.IsSea(pixel) && (mouth is not { } best || frame.Centre(pixel).SquareTo(outlet) < best.SquareTo(outlet)))
                mouth = frame.Centre(pixel);
        }
        if (mouth is not { } sea)
            return;
        var line = new RouteGrid(_landscape, seed ^ 0x21FE2).Lay(outlet, sea).SelectMany(stretch => stretch).ToList();
        if (line.Count > 2)
            RiverLines.Add(
                (names.River(), [.. Lines.Smoothed(line).Select(point => new Point2(Lines.Tenth(frame.West + point.X), Lines.Tenth(frame.South + point.Y)))])
            );
    }
}
