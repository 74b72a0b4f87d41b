using System.Globalization;

namespace Samplan.Maps.Contracts;

/// <summary>The rows of a layer as columns. A missing value is null, never zero.</summary>
public sealed class LayerTable
{
    private static readonly CompareInfo s_order = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;
    private readonly IReadOnlyDictionary<string, double?[]> _numbers;
    private readonly IReadOnlyDictionary<string, string?[]> _texts;
    private readonly Dictionary<long, int> _rowOfFeature;

    internal LayerTable(
        IReadOnlyList<long> features,
        IReadOnlyList<LayerColumn> columns,
        IReadOnlyDictionary<string, double?[]> numbers,
        IReadOnlyDictionary<string, string?[]> texts
    )
    {
        (Features, Columns, _numbers, _texts) = (features, columns, numbers, texts);
        _rowOfFeature = Enumerable.Range(0, features.Count).ToDictionary(row => features[row]);
    }

    /// <summary>The feature of each row, as numbered in tiles.</summary>
    public IReadOnlyList<long> Features { get; }

    public IReadOnlyList<LayerColumn> Columns { get; }

    /// <summary>The row of a feature, null when the layer has no such feature.</summary>
    public int? FindRow(long feature) => _rowOfFeature.TryGetValue(feature, out var row) ? row : null;

    /// <summary>The values of a number column by its tag; all null where the table has no such column.</summary>
    public IReadOnlyList<double?> Numbers(string tag) => _numbers.TryGetValue(tag, out var values) ? values : new double?[Features.Count];

    public double? Number(string tag, int row) => _numbers.TryGetValue(tag, out var values) ? values[row] : null;

    public string? Text(string tag, int row) => _texts.TryGetValue(tag, out var values) ? values[row] : null;

    public LayerRowPage List(LayerRowQuery query)
    {
        var rows = Enumerable.Range(0, Features.Count);
        if (query.Filter.Trim() is { Length: > 0 } filter)
            rows = rows.Where(row => _texts.Values.Any(column => Holds(column[row], filter)));
        int[] found = [.. rows];
        if (query.Sort is { } tag)
            found = Sort(found, tag, query.IsDescending);
        return new LayerRowPage([.. found.Skip(query.Offset).Take(query.Limit)], found.Length);
    }

    private static bool Holds(string? text, string part) => text is not null && s_order.IndexOf(text, part, CompareOptions.IgnoreCase) >= 0;

    private int[] Sort(int[] rows, string tag, bool isDescending)
    {
        if (_numbers.TryGetValue(tag, out var numbers))
            return Sort(rows, numbers, Comparer<double?>.Default, isDescending);
        return _texts.TryGetValue(tag, out var texts)
            ? Sort(rows, texts, Comparer<string?>.Create((one, other) => s_order.Compare(one, other, CompareOptions.IgnoreCase)), isDescending)
            : rows;
    }

    private static int[] Sort<T>(int[] rows, T[] values, IComparer<T> order, bool isDescending)
    {
        var known = rows.Where(row => values[row] is not null);
        var sorted = isDescending ? known.OrderByDescending(row => values[row], order) : known.OrderBy(row => values[row], order);
        return [.. sorted, .. rows.Where(row => values[row] is null)];
    }
}
