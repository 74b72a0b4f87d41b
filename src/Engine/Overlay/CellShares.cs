namespace Samplan.Engine.Overlay;

/// <summary>
/// For each area, the cells it meets and the share (0–1] of each cell that lies in it. Computed once from the geometry and
/// then applied to any number of columns of values.
/// </summary>
public sealed class CellShares
{
    private readonly int[] _start;
    private readonly int[] _cells;
    private readonly double[] _shares;
    private readonly double[] _areasSquareMetres;
    private readonly double[] _cellAreasSquareMetres;

    // One cell area for all when cells are alike, else one a cell.
    internal CellShares(AreaCover[] covers, double[] cellAreasSquareMetres, int cellCount)
    {
        CellCount = cellCount;
        _cellAreasSquareMetres = cellAreasSquareMetres;
        _start = new int[covers.Length + 1];
        _areasSquareMetres = new double[covers.Length];
        for (var i = 0; i < covers.Length; i++)
        {
            _start[i + 1] = _start[i] + covers[i].Cells.Length;
            _areasSquareMetres[i] = covers[i].AreaSquareMetres;
        }

        _cells = new int[_start[^1]];
        _shares = new double[_start[^1]];
        for (var i = 0; i < covers.Length; i++)
        {
            covers[i].Cells.CopyTo(_cells, _start[i]);
            covers[i].Shares.CopyTo(_shares, _start[i]);
        }
    }

    public int AreaCount => _areasSquareMetres.Length;

    public int CellCount { get; }

    /// <summary>The cells that the area meets, as numbered when the cells were given.</summary>
    public ReadOnlySpan<int> CellsOf(int area) => _cells.AsSpan(_start[area].._start[area + 1]);

    /// <summary>Share of each of <see cref="CellsOf"/> that lies in the area.</summary>
    public ReadOnlySpan<double> SharesOf(int area) => _shares.AsSpan(_start[area].._start[area + 1]);

    public double AreaSquareMetresOf(int area) => _areasSquareMetres[area];

    /// <summary>Area-weighted sum of a column of values, one a cell; null where the value is missing or suppressed.</summary>
    public CellSum[] Sum(ReadOnlySpan<double?> values)
    {
        if (values.Length != CellCount)
            throw new ArgumentException($"{CellCount} cells need as many values, not {values.Length}.", nameof(values));
        var sums = new CellSum[AreaCount];
        for (var area = 0; area < sums.Length; area++)
            sums[area] = Sum(area, values);
        return sums;
    }

    /// <summary>
    /// What lies in no area: each known value by the share of its cell that none of them holds. With areas that do not
    /// overlap this and <see cref="Sum(ReadOnlySpan{double?})"/> add up to the whole column; people in coastal cells end up here
    /// when the areas stop at the shore.
    /// </summary>
    public double KnownSumOutside(ReadOnlySpan<double?> values)
    {
        if (values.Length != CellCount)
            throw new ArgumentException($"{CellCount} cells need as many values, not {values.Length}.", nameof(values));
        var held = new double[CellCount];
        for (var i = 0; i < _cells.Length; i++)
            held[_cells[i]] += _shares[i];
        double outside = 0;
        for (var cell = 0; cell < held.Length; cell++)
            outside += (values[cell] ?? 0) * Math.Max(0, 1 - held[cell]);
        return outside;
    }

    private CellSum Sum(int area, ReadOnlySpan<double?> values)
    {
        double sum = 0,
            covered = 0,
            missing = 0;
        int cellCount = 0,
            missingCount = 0;
        for (var i = _start[area]; i < _start[area + 1]; i++)
        {
            var cell = _cells[i];
            var overlap = _shares[i] * (_cellAreasSquareMetres.Length == 1 ? _cellAreasSquareMetres[0] : _cellAreasSquareMetres[cell]);
            if (values[cell] is { } value)
            {
                sum += value * _shares[i];
                covered += overlap;
                cellCount++;
            }
            else
            {
                missing += overlap;
                missingCount++;
            }
        }

        return new CellSum(sum, cellCount, missingCount)
        {
            AreaSquareMetres = _areasSquareMetres[area],
            CoveredSquareMetres = covered,
            MissingSquareMetres = missing,
        };
    }
}
