namespace Samplan.Analyses.Contracts.Keys;

/// <param name="Id">As in the layer of units.</param>
/// <param name="Class">Null where the key says nothing of the unit, or says two things.</param>
public sealed record KeyedUnit(string Id, string? Code, string Name, KeyClass? Class);
