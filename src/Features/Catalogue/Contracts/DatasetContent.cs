using NetTopologySuite.Geometries;

namespace Samplan.Catalogue.Contracts;

/// <summary>The rows of a dataset version as columns, in the order of the file. A missing value is null, never zero.</summary>
public sealed class DatasetContent(
    int rows,
    IReadOnlyDictionary<string, double?[]> numbers,
    IReadOnlyDictionary<string, string?[]> texts,
    IReadOnlyList<Geometry?> geometries
)
{
    public int Rows { get; } = rows;

    /// <summary>In EPSG:3006; empty when geometry was not asked for or the table has none.</summary>
    public IReadOnlyList<Geometry?> Geometries { get; } = geometries;

    public IEnumerable<string> NumberColumns => numbers.Keys;

    public IEnumerable<string> TextColumns => texts.Keys;

    public bool Has(string column) => numbers.ContainsKey(column) || texts.ContainsKey(column);

    /// <summary>The values of a number column; all null when the version has no such column.</summary>
    public double?[] Numbers(string column) => numbers.TryGetValue(column, out var values) ? values : new double?[Rows];

    /// <summary>The values of a column as text; all null when the version has no such column.</summary>
    public string?[] Texts(string column) => texts.TryGetValue(column, out var values) ? values : new string?[Rows];
}
