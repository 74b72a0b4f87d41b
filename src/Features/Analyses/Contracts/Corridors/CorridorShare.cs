namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>What a pair of places has on a corridor's weakest road.</summary>
/// <param name="From">Id of a place.</param>
/// <param name="To">Id of another.</param>
/// <param name="Persons">Both ways, the mean along that road: who goes along half of it counts as half.</param>
public sealed record CorridorShare(string From, string To, double Persons);
