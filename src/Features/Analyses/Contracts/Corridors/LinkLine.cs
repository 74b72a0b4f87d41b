namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>The way of a link.</summary>
/// <param name="From">Id of a place, as the link has it.</param>
/// <param name="To">Id of another.</param>
/// <param name="Pieces">In order, numbered from 1 in their drawing; negative where it is drawn from its end.</param>
public sealed record LinkLine(string From, string To, IReadOnlyList<int> Pieces);
