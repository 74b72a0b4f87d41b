namespace Samplan.Analyses.Contracts.Keys;

/// <summary>A unit that the key and what it is compared with put in different classes.</summary>
public sealed record KeyDifference(KeyedUnit Unit, KeyClass Other);
