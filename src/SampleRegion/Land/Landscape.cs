namespace Samplan.SampleRegion.Land;

/// <summary>Land, sea and lakes of a frame, pixel by pixel.</summary>
internal sealed class Landscape
{
    public const int Ground = 0;

    public const int Sea = 1;

    public const int Lake = 2;

    private readonly float[] _heights;
    private readonly float[] _depths;

    private Landscape(Frame frame, Terrain terrain)
    {
        Frame = frame;
        Terrain = terrain;
        Surface = new LabelRaster(frame);
        _heights = new float[frame.Count];
        _depths = new float[frame.Count];
    }

    public Frame Frame { get; }

    public Terrain Terrain { get; }

    /// <summary><see cref="Ground"/>, <see cref="Sea"/> or <see cref="Lake"/>.</summary>
    public LabelRaster Surface { get; }

    /// <summary>The number of the connected piece of land (lakes counted as land) or sea of every pixel.</summary>
    public int[] LandAreas { get; private set; } = [];

    public IReadOnlyList<int> LandAreaSizes { get; private set; } = [];

    public static Landscape Make(Frame frame, ulong seed, CancellationToken cancellation)
    {
        var landscape = new Landscape(frame, new Terrain(frame, seed));
        landscape.Measure(cancellation);
        landscape.Settle();
        return landscape;
    }

    public bool IsGround(Point2 point) => Frame.Holds(point) && Surface.Labels[Frame.PixelAt(point)] == Ground;

    public bool IsSea(int pixel) => Surface.Labels[pixel] == Sea;

    /// <summary>Where the shore crosses the line between two neighbouring pixel centres, 0 to 1.</summary>
    public double ShoreBetween(int first, int second)
    {
        var (a, b) = Surface.Labels[first] == Sea || Surface.Labels[second] == Sea ? (_heights[first], _heights[second]) : (_depths[first], _depths[second]);
        return a > 0 == b > 0 ? 0.5 : a / (a - b);
    }

    private void Measure(CancellationToken cancellation) =>
        Parallel.For(
            0,
            Frame.Rows,
            new ParallelOptions { CancellationToken = cancellation },
            row =>
            {
                for (var pixel = row * Frame.Columns; pixel < (row + 1) * Frame.Columns; pixel++)
                {
                    var centre = Frame.Centre(pixel);
                    _heights[pixel] = (float)Terrain.Height(centre);
                    _depths[pixel] = (float)Terrain.LakeDepth(centre);
                    Surface.Labels[pixel] =
                        _heights[pixel] < 0 ? Sea
                        : _depths[pixel] > 0 ? Lake
                        : Ground;
                }
            }
        );

    /// <summary>Closed basins become lakes; ponds under 1 km² and rocks under 0.12 km² are left out; areas never meet in a point.</summary>
    private void Settle()
    {
        var pixelArea = (double)Frame.PixelMetres * Frame.PixelMetres;
        var (areas, _) = Surface.ListAreas();
        var open = new HashSet<int>();
        for (var row = 0; row < Frame.Rows; row++)
            open.Add(areas[(row * Frame.Columns) + Frame.Columns - 1]);
        for (var pixel = 0; pixel < areas.Length; pixel++)
        {
            if (Surface.Labels[pixel] == Sea && !open.Contains(areas[pixel]))
                Surface.Labels[pixel] = Lake;
        }
        Surface.Absorb((_, label, pixels) => label == Lake && pixels * pixelArea < 1_000_000);
        Surface.Absorb((_, label, pixels) => label == Ground && pixels * pixelArea < 120_000);
        Surface.JoinDiagonals();
        var land = new LabelRaster(Frame);
        for (var pixel = 0; pixel < areas.Length; pixel++)
            land.Labels[pixel] = Surface.Labels[pixel] == Sea ? 1 : 0;
        (LandAreas, var sizes) = land.ListAreas();
        LandAreaSizes = sizes;
    }
}
