namespace Samplan.Cli;

/// <param name="Rows">Cells are text, numbers (double) or null for a missing value.</param>
internal sealed record ShownTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
