using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.People;

/// <summary>
/// People by night and by day in the kilometre squares of EPSG:3006: those of the places spread over the outline, denser in the
/// middle, and a thin rural population on the ground between. Whole numbers, never below <see cref="LeastPersons"/>; what a square
/// falls short of goes to the next, so that the sum is kept.
/// </summary>
internal sealed class CellPlan
{
    public const int LeastPersons = 3;

    private const int CellMetres = 1_000;
    private const int SampleMetres = 125;

    private readonly Region _region;
    private readonly int _columns;
    private readonly int _rows;
    private readonly float[] _night;
    private readonly float[] _day;
    private readonly Noise _noise;

    public CellPlan(Region region, IReadOnlyList<PlaceFigures> places, ulong seed, CancellationToken cancellation)
    {
        _region = region;
        _columns = (int)(region.Frame.WidthMetres / CellMetres);
        _rows = (int)(region.Frame.HeightMetres / CellMetres);
        _night = new float[_columns * _rows];
        _day = new float[_columns * _rows];
        _noise = new Noise(Prng.Mix(seed ^ 0xCE11));
        Settle(cancellation);
        RuralPopulation = _night.Sum(persons => (double)persons);
        foreach (var figures in places)
            Spread(figures);
    }

    /// <summary>Persons outside the places, before rounding.</summary>
    public double RuralPopulation { get; }

    /// <summary>South-west corner of each inhabited square, and its persons; west to east, south to north.</summary>
    public IEnumerable<(int Easting, int Northing, int Persons)> ListNight() => Rounded(_night);

    /// <summary>The same for employed persons by place of work.</summary>
    public IEnumerable<(int Easting, int Northing, int Persons)> ListDay() => Rounded(_day);

    private IEnumerable<(int Easting, int Northing, int Persons)> Rounded(float[] cells)
    {
        var carried = 0.0;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] <= 0)
                continue;
            var wanted = cells[cell] + carried;
            var persons = (int)Math.Round(wanted);
            if (persons < LeastPersons)
                persons = 0;
            carried = wanted - persons;
            if (persons > 0)
                yield return ((int)_region.Frame.West + (cell % _columns * CellMetres), (int)_region.Frame.South + (cell / _columns * CellMetres), persons);
        }
    }

    private void Settle(CancellationToken cancellation)
    {
        for (var cell = 0; cell < _night.Length; cell++)
        {
            if (cell % _columns == 0)
                cancellation.ThrowIfCancellationRequested();
            var centre = new Point2(((cell % _columns) + 0.5) * CellMetres, ((cell / _columns) + 0.5) * CellMetres);
            var owner = _region.Division.Labels[_region.Frame.PixelAt(centre)] - 1;
            if (owner < 0 || !_region.Municipalities[owner].IsInside || !_region.Landscape.IsGround(centre))
                continue;
            // Farmland and forest: villages in the former, hardly anyone in the latter.
            var farmland = _noise.Fractal(centre.X / 14_000, centre.Y / 14_000, 4, 0.6);
            var scatter = _noise.At(centre.X / 1_700, centre.Y / 1_700);
            var persons = (5.5 * farmland) + (4 * scatter) + 2.2;
            if (persons < 1.5)
                continue;
            _night[cell] = (float)(persons * 1.3);
            _day[cell] = (float)(persons * 0.28);
        }
    }

    private void Spread(PlaceFigures figures)
    {
        var place = figures.Place;
        var ring = place.Outline;
        var step = Math.Max(SampleMetres, place.RadiusMetres / 24);
        var spots = new List<(int Cell, double Weight)>();
        var (west, east, south, north) = (ring.Min(p => p.X), ring.Max(p => p.X), ring.Min(p => p.Y), ring.Max(p => p.Y));
        for (var x = west + (step / 2); x < east; x += step)
        {
            for (var y = south + (step / 2); y < north; y += step)
            {
                var point = new Point2(x, y);
                if (!Shape.Holds(ring, point))
                    continue;
                var weight = StableMath.Exp(-place.Heart.DistanceTo(point) / (1.1 * place.RadiusMetres)) * (1 + (0.5 * _noise.At(x / 400, y / 400)));
                spots.Add((CellAt(point), weight));
            }
        }
        if (spots.Count == 0)
            spots.Add((CellAt(place.Heart), 1));
        var total = spots.Sum(spot => spot.Weight);
        foreach (var (cell, weight) in spots)
        {
            _night[cell] += (float)(place.Population * weight / total);
            _day[cell] += (float)(figures.Jobs * weight / total);
        }
    }

    private int CellAt(Point2 point) => ((int)((point.Y - _region.Frame.South) / CellMetres) * _columns) + (int)((point.X - _region.Frame.West) / CellMetres);
}
