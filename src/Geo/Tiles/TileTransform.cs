using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Samplan.Geo.Tiles;

/// <summary>
/// SWEREF 99 TM → units of one tile (x east, y south, 0 to the extent inside the tile). Within <see cref="FittedBounds"/>, which hold the
/// tile and its margin, it evaluates a polynomial fitted to the exact transform: off by less than 0.05 units of 4096, as a test measures at every
/// zoom. Elsewhere, and where the tile lies outside the Nordic countries, it computes exactly. Immutable; threads may share it.
/// </summary>
public sealed class TileTransform
{
    /// <summary>The widest margin for which the error is measured.</summary>
    public const double LargestMargin = 0.25;

    // Where the polynomial may be used, in SWEREF 99 TM: the Nordic countries with room to spare.
    private static readonly Bounds s_nordic = new(-500_000, 5_900_000, 1_700_000, 8_200_000);

    private readonly double[] _coefficients;
    private readonly int _degree;
    private readonly Vector128<double> _centre;
    private readonly Vector128<double> _scale;
    private readonly double _west;
    private readonly double _north;
    private readonly double _unitsAMetre;

    /// <param name="tile">The tile.</param>
    /// <param name="extent">Units along the tile's side.</param>
    /// <param name="margin">Share of the tile's side around it within which the polynomial holds, at most <see cref="LargestMargin"/>.</param>
    public TileTransform(TileAddress tile, int extent = TileGrid.Extent, double margin = 0.125)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(margin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(margin, LargestMargin);
        Tile = tile;
        Extent = extent;
        var mercator = tile.MercatorBounds;
        _west = mercator.MinX;
        _north = mercator.MaxY;
        _unitsAMetre = extent / TileGrid.SideMetres(tile.Zoom);
        FittedBounds = tile.SwerefBounds(margin).Intersection(s_nordic);
        _degree = DegreeAt(tile.Zoom);
        _centre = Vector128.Create(FittedBounds.CentreX, FittedBounds.CentreY);
        _scale = Vector128.Create(2 / FittedBounds.Width, 2 / FittedBounds.Height);
        _coefficients = FittedBounds.IsEmpty ? [] : Fit(PolynomialFit.Of(_degree));
    }

    public TileAddress Tile { get; }

    public int Extent { get; }

    /// <summary>The SWEREF 99 TM rectangle in which the polynomial is used; empty for a tile far from the Nordic countries.</summary>
    public Bounds FittedBounds { get; }

    /// <summary>By the whole projection, wherever the coordinate lies.</summary>
    public (double X, double Y) Exact(double easting, double northing)
    {
        var (x, y) = TileGrid.FromSweref.Apply(easting, northing);
        return ((x - _west) * _unitsAMetre, (_north - y) * _unitsAMetre);
    }

    public (double X, double Y) Apply(double easting, double northing)
    {
        var place = Apply(Vector128.Create(easting, northing));
        return (place[0], place[1]);
    }

    /// <summary>Easting, northing, easting, northing … to x, y, x, y …; the spans may be the same.</summary>
    public void Apply(ReadOnlySpan<double> coordinates, Span<double> units)
    {
        var from = Pairs(coordinates, units.Length);
        var to = MemoryMarshal.Cast<double, Vector128<double>>(units);
        for (var i = 0; i < from.Length; i++)
            to[i] = Apply(from[i]);
    }

    /// <summary>The same, rounded to whole units; what lies beyond 32 bits is held at their end.</summary>
    public void Quantise(ReadOnlySpan<double> coordinates, Span<int> units)
    {
        var from = Pairs(coordinates, units.Length);
        var half = Vector128.Create(0.5);
        for (var i = 0; i < from.Length; i++)
        {
            var rounded = Vector128.Floor(Apply(from[i]) + half);
            units[2 * i] = (int)rounded[0];
            units[2 * i + 1] = (int)rounded[1];
        }
    }

    // Lowest degrees that keep the error under a twentieth of a unit at 4096, with room to spare; measured in TileTransformTests.
    private static int DegreeAt(int zoom) =>
        zoom switch
        {
            <= 4 => 8,
            5 => 6,
            6 => 4,
            <= 9 => 3,
            <= 17 => 2,
            _ => 1,
        };

    private static ReadOnlySpan<Vector128<double>> Pairs(ReadOnlySpan<double> coordinates, int room)
    {
        if ((coordinates.Length & 1) != 0 || room < coordinates.Length)
            throw new ArgumentException("The coordinates are not whole pairs, or the room for the result is too small.", nameof(coordinates));
        return MemoryMarshal.Cast<double, Vector128<double>>(coordinates);
    }

    // Both results ride in one vector, so that a vertex costs (degree + 1)² multiply-adds. NaN fails the comparison and comes out of Exact as NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<double> Apply(Vector128<double> coordinate)
    {
        var normal = (coordinate - _centre) * _scale;
        if (_coefficients.Length == 0 || !Vector128.LessThanOrEqualAll(Vector128.Abs(normal), Vector128<double>.One))
            return ExactVector(coordinate);
        return Evaluate(Vector128.Create(normal[0]), Vector128.Create(normal[1]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<double> Evaluate(Vector128<double> u, Vector128<double> v)
    {
        ref var at = ref Unsafe.As<double, Vector128<double>>(ref MemoryMarshal.GetArrayDataReference(_coefficients));
        var count = _degree + 1;
        var sum = Vector128<double>.Zero;
        for (var i = 0; i < count; i++)
        {
            var row = at;
            for (var j = 1; j < count; j++)
            {
                at = ref Unsafe.Add(ref at, 1);
                row = Vector128.FusedMultiplyAdd(row, v, at);
            }
            at = ref Unsafe.Add(ref at, 1);
            sum = Vector128.FusedMultiplyAdd(sum, u, row);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Vector128<double> ExactVector(Vector128<double> coordinate)
    {
        var (x, y) = Exact(coordinate[0], coordinate[1]);
        return Vector128.Create(x, y);
    }

    // Coefficients by falling powers of u, then of v, x and y side by side: the order in which Evaluate reads them.
    private double[] Fit(PolynomialFit fit)
    {
        var count = fit.Nodes.Length;
        var values = new (double X, double Y)[count, count];
        for (var k = 0; k < count; k++)
        {
            for (var l = 0; l < count; l++)
                values[k, l] = Exact(_centre[0] + fit.Nodes[k] / _scale[0], _centre[1] + fit.Nodes[l] / _scale[1]);
        }
        var coefficients = new double[count * count * 2];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var at = 2 * ((count - 1 - i) * count + (count - 1 - j));
                (coefficients[at], coefficients[at + 1]) = Weigh(fit.Matrix, values, i, j);
            }
        }
        return coefficients;
    }

    private static (double X, double Y) Weigh(double[,] matrix, (double X, double Y)[,] values, int i, int j)
    {
        double x = 0,
            y = 0;
        for (var k = 0; k < values.GetLength(0); k++)
        {
            for (var l = 0; l < values.GetLength(1); l++)
            {
                var weight = matrix[i, k] * matrix[j, l];
                x += weight * values[k, l].X;
                y += weight * values[k, l].Y;
            }
        }
        return (x, y);
    }
}
