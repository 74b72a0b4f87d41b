namespace Samplan.Maps.Contracts;

/// <summary>Where the values of an attribute stand for one year.</summary>
/// <param name="Year">Null for values without a year.</param>
/// <param name="Part">Index of the layer's table whose features have the values.</param>
/// <param name="Table">That table itself, or another whose rows are found by the part's key columns.</param>
public sealed record AttributeFigure(int? Year, int Part, string Table, string Column);
