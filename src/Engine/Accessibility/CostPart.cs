namespace Samplan.Engine.Accessibility;

/// <summary>Takes a part of an origin's costs; the span is valid during the call only. Parts of one origin follow each other, those of different origins may come from several threads.</summary>
/// <param name="origin">The origin's number.</param>
/// <param name="firstDestination">The destination that the first cost is to.</param>
/// <param name="costs">In tenths of a second or of a metre, <see cref="Networks.RoadNetwork.Never"/> where there is no way within the limit.</param>
public delegate void CostPart(int origin, int firstDestination, ReadOnlySpan<uint> costs);
