namespace Samplan.Engine.Flows.Corridors;

/// <summary>People who go from one place to another.</summary>
/// <param name="From">A place's number.</param>
/// <param name="To">Another's.</param>
/// <param name="Persons">Not below zero.</param>
public readonly record struct CorridorFlow(int From, int To, double Persons);
