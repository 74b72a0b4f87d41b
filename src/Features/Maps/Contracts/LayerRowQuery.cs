namespace Samplan.Maps.Contracts;

/// <summary>Which rows, in what order.</summary>
/// <param name="Sort">The tag of a column; null, or one that the table has not, for the order of the layer. Missing values come last either way.</param>
/// <param name="Filter">Rows in which some text has this in it, whatever the case; empty for all.</param>
public sealed record LayerRowQuery(string? Sort = null, bool IsDescending = false, string Filter = "", int Offset = 0, int Limit = int.MaxValue);
