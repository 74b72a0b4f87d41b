using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Regions.Drawing;

/// <summary>The units of a layer in pixels: made once, drawn with other colours again and again.</summary>
internal sealed class UnitCanvas
{
    public const double WidthPixels = 760;
    private const double MarginPixels = 14;
    private const double LeastHeightPixels = 320;
    private const double MostHeightPixels = 1_150;
    private const double MetresPerKilometre = 1_000;

    private readonly IReadOnlyList<PixelRings> _rings;
    private readonly double _west;
    private readonly double _north;
    private readonly double _pixelsPerMetre;
    private readonly double _left;
    private readonly double _top;

    /// <param name="layer">The units.</param>
    /// <param name="ground">Areas to draw below units that are points; null for none.</param>
    public UnitCanvas(AreaLayer layer, AreaLayer? ground = null)
    {
        AreAreas = RegionOutlines.Covers(layer);
        var box = new Envelope();
        foreach (var shape in layer.Shapes.Concat(AreAreas ? [] : ground?.Shapes ?? []))
            box.ExpandToInclude(shape.EnvelopeInternal);
        box.ExpandBy(MetresPerKilometre);
        HeightPixels = Math.Clamp(((WidthPixels - (2 * MarginPixels)) * box.Height / box.Width) + (2 * MarginPixels), LeastHeightPixels, MostHeightPixels);
        _pixelsPerMetre = Math.Min((WidthPixels - (2 * MarginPixels)) / box.Width, (HeightPixels - (2 * MarginPixels)) / box.Height);
        (_west, _north) = (box.MinX, box.MaxY);
        _left = (WidthPixels - (box.Width * _pixelsPerMetre)) / 2;
        _top = (HeightPixels - (box.Height * _pixelsPerMetre)) / 2;
        _rings = [.. new RegionOutlines(layer).Pieces.Select(piece => new PixelRings(piece, Pixel))];
        Ground = AreAreas || ground is null ? [] : [.. ground.Shapes.Select(shape => new PixelRings(shape, Pixel).Path())];
        Points = [.. layer.Units.Select(unit => Pixel(unit.Easting, unit.Northing))];
        Paths = AreAreas ? [.. _rings.Select(rings => rings.Path())] : [.. layer.Shapes.Select(_ => "")];
    }

    /// <summary>Whether the units cover the land; else they are drawn as points.</summary>
    public bool AreAreas { get; }

    public double HeightPixels { get; }

    public double PixelsPerKilometre => _pixelsPerMetre * MetresPerKilometre;

    /// <summary>Areas below units that are points, as the data of SVG paths.</summary>
    public IReadOnlyList<string> Ground { get; }

    /// <summary>Where each unit's point or name stands.</summary>
    public IReadOnlyList<(double X, double Y)> Points { get; }

    /// <summary>Each unit as the data of an SVG path; empty where it is a point.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The outline of some units together: halfway to the others where they are points.</summary>
    public string OutlineOf(IReadOnlyList<int> units) => PixelRings.OutlineOf([.. units.Select(unit => _rings[unit])]);

    public (double X, double Y) Pixel(double easting, double northing) =>
        (_left + ((easting - _west) * _pixelsPerMetre), _top + ((_north - northing) * _pixelsPerMetre));

    /// <summary>Cells of a square kilometre as the data of an SVG path: one rectangle a run of cells in a row.</summary>
    /// <param name="cells">Column and row of each lower-left corner in kilometres, by row and then column.</param>
    public string PathOfCells(IEnumerable<(int Column, int Row)> cells)
    {
        var path = new StringBuilder();
        (int From, int To, int Row)? run = null;
        foreach (var (column, row) in cells)
        {
            if (run is { } open && open.Row == row && open.To + 1 == column)
            {
                run = (open.From, column, row);
                continue;
            }
            Append(path, run);
            run = (column, column, row);
        }
        Append(path, run);
        return path.ToString();
    }

    private void Append(StringBuilder path, (int From, int To, int Row)? run)
    {
        if (run is not { } cells)
            return;
        var (x, y) = Pixel(cells.From * MetresPerKilometre, (cells.Row + 1) * MetresPerKilometre);
        var (width, side) = ((cells.To + 1 - cells.From) * PixelsPerKilometre, PixelsPerKilometre);
        path.Append(CultureInfo.InvariantCulture, $"M{x:0.##} {y:0.##}h{width:0.##}v{side:0.##}h-{width:0.##}Z");
    }
}
