using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Pictures.ChangeSets;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Pictures.Editions.Maps;

/// <summary>
/// The ground of a drawn map: the edition's own typology, and water and borders as far as the workspace still has the versions that the edition
/// stands on. Nothing is finer than what can be seen when the map is enlarged a few times.
/// </summary>
internal sealed class GroundReading(IDatasets datasets)
{
    private const double TolerancePixels = 0.35;
    private const double SmallestWaterSquarePixels = 6;
    private const int Kept = 4;

    private readonly List<(string Key, ChangeMapGround Ground)> _kept = [];
    private readonly Lock _gate = new();

    public async Task<ChangeMapGround> ReadAsync(FrozenPicture frozen, MapFrame frame, CancellationToken cancellation)
    {
        var key = FormattableString.Invariant($"{frozen.Edition.Checksum} {frame.PixelsPerMetre:R} {frame.HeightPixels:R}");
        lock (_gate)
        {
            if (_kept.Find(one => one.Key == key) is { Ground: { } known })
                return known;
        }
        var ground = await DrawAsync(frozen, frame, cancellation);
        lock (_gate)
        {
            if (_kept.Count == Kept)
                _kept.RemoveAt(0);
            _kept.Add((key, ground));
        }
        return ground;
    }

    private async Task<ChangeMapGround> DrawAsync(FrozenPicture frozen, MapFrame frame, CancellationToken cancellation)
    {
        var pinned = PinnedDatasets.Of(frozen.Manifest.Datasets, await datasets.ListAsync(cancellation));
        var water = await ListAsync(pinned, "water", frame, cancellation);
        var municipalities = await ListAsync(pinned, "municipalities", frame, cancellation);
        var large = water.Where(shape => shape.Area * frame.PixelsPerMetre * frame.PixelsPerMetre >= SmallestWaterSquarePixels);
        return new ChangeMapGround(
            Cells(frozen.Results.FirstOrDefault(result => result.Provenance.Step == AnalysisSteps.Typology)?.Read<TypologySet>(), frame),
            string.Concat(large.Select(frame.PathOf)),
            string.Concat(municipalities.Select(shape => frame.PathOf(shape.Boundary)))
        );
    }

    private async Task<List<Geometry>> ListAsync(IReadOnlyList<Dataset> pinned, string role, MapFrame frame, CancellationToken cancellation)
    {
        var shapes = new List<Geometry>();
        foreach (var dataset in pinned.Where(one => one.Role == role))
        {
            if (dataset.Current is not [{ Table.Length: > 0 } version, ..])
                continue;
            var content = await datasets.ReadAsync(version, [], withGeometry: true, cancellation);
            shapes.AddRange(
                content
                    .Geometries.OfType<Geometry>()
                    .Where(shape => shape.Dimension == Dimension.Surface && shape.EnvelopeInternal.Intersects(frame.Metres))
                    .Select(shape => DouglasPeuckerSimplifier.Simplify(shape, TolerancePixels / frame.PixelsPerMetre))
                    .Where(shape => !shape.IsEmpty)
            );
        }
        return shapes;
    }

    /// <summary>Cells of a class that lie in a row are one rectangle, and equal rectangles above each other are one.</summary>
    private static string[] Cells(TypologySet? typology, MapFrame frame)
    {
        if (typology is null)
            return [];
        var paths = typology.Classes.Select(_ => new StringBuilder()).ToArray();
        foreach (var grid in typology.Grids.Reverse())
        {
            var cells = Enumerable
                .Range(0, grid.Columns.Count)
                .Where(cell => grid.CellClasses[cell] is not null)
                .Select(cell => (Class: grid.CellClasses[cell]!.Value, Row: grid.Rows[cell], Column: grid.Columns[cell]))
                .Where(cell => frame.Metres.Contains(cell.Column * grid.CellSizeMetres, cell.Row * grid.CellSizeMetres));
            foreach (var ofClass in cells.GroupBy(cell => cell.Class))
                Append(paths[ofClass.Key], Rectangles(ofClass.Select(cell => (cell.Row, cell.Column))), grid.CellSizeMetres, frame);
        }
        return [.. paths.Select(path => path.ToString())];
    }

    private static IEnumerable<(int Row, int Rows, int Column, int Columns)> Rectangles(IEnumerable<(int Row, int Column)> cells)
    {
        var open = new Dictionary<(int Column, int Columns), (int Row, int Rows)>();
        foreach (var row in cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            var runs = Runs(row.Select(cell => cell.Column)).ToHashSet();
            foreach (var (run, from) in open.Where(one => !runs.Contains(one.Key) || one.Value.Row + one.Value.Rows != row.Key).ToArray())
            {
                open.Remove(run);
                yield return (from.Row, from.Rows, run.Column, run.Columns);
            }
            foreach (var run in runs)
                open[run] = open.TryGetValue(run, out var from) ? (from.Row, from.Rows + 1) : (row.Key, 1);
        }
        foreach (var (run, from) in open)
            yield return (from.Row, from.Rows, run.Column, run.Columns);
    }

    private static IEnumerable<(int Column, int Columns)> Runs(IEnumerable<int> columns)
    {
        (int Column, int Columns)? run = null;
        foreach (var column in columns.Order())
        {
            if (run is { } open && open.Column + open.Columns == column)
            {
                run = (open.Column, open.Columns + 1);
                continue;
            }
            if (run is { } done)
                yield return done;
            run = (column, 1);
        }
        if (run is { } last)
            yield return last;
    }

    private static void Append(StringBuilder path, IEnumerable<(int Row, int Rows, int Column, int Columns)> rectangles, double cellMetres, MapFrame frame)
    {
        foreach (var (row, rows, column, columns) in rectangles)
        {
            // Corners are rounded, not sizes: neighbours meet without a seam.
            var (left, bottom) = Rounded(frame.OfMetres(column * cellMetres, row * cellMetres));
            var (right, top) = Rounded(frame.OfMetres((column + columns) * cellMetres, (row + rows) * cellMetres));
            path.Append(CultureInfo.InvariantCulture, $"M{left:0.#} {top:0.#}H{right:0.#}V{bottom:0.#}H{left:0.#}Z");
        }
    }

    private static (double X, double Y) Rounded((double X, double Y) at) => (Math.Round(at.X, 1), Math.Round(at.Y, 1));
}
