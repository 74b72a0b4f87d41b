namespace Samplan.Engine.Routing;

/// <summary>Takes one row of a travel table; the spans are valid during the call only. Called from several threads.</summary>
/// <param name="origin">The row's number.</param>
/// <param name="costs">By destination, in tenths of the measure's unit.</param>
/// <param name="millimetres">Lengths, empty when they were not asked for.</param>
public delegate void TravelRow(int origin, ReadOnlySpan<uint> costs, ReadOnlySpan<uint> millimetres);
