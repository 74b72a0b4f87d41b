namespace Samplan.Maps.Contracts;

/// <param name="Rows">Indexes of rows of the table.</param>
/// <param name="Total">Rows that meet the filter, on this page and others.</param>
public sealed record LayerRowPage(IReadOnlyList<int> Rows, int Total);
