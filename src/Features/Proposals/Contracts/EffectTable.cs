namespace Samplan.Proposals.Contracts;

/// <summary>A table of a consequence; the first column names the row, the others are numbers as people read them.</summary>
public sealed record EffectTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
