using NetTopologySuite.Geometries;

namespace Samplan.Cli;

/// <param name="Rows">Cells are text, numbers (double) or null for a missing value.</param>
internal sealed record ShownTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>One a row, longitude and latitude; null where the row has no position.</summary>
    public required IReadOnlyList<Geometry?> Geometries { get; init; }

    /// <summary>Columns of names that CSV always has in quotes, whatever the names are.</summary>
    public IReadOnlySet<string> QuotedColumns { get; init; } = new HashSet<string>();
}
