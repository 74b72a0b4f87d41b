namespace Samplan.Engine.Flows.Corridors;

/// <summary>People along each street in each direction.</summary>
/// <param name="Persons">By drive: street × 2, plus 1 when backward. The mean along the street: who goes along half of it counts as half.</param>
/// <param name="UnassignedPersons">Those of whose places one has no street near, or between which there is no way within the limit.</param>
public sealed record StreetLoad(IReadOnlyList<double> Persons, double UnassignedPersons)
{
    /// <summary>People along a street both ways.</summary>
    public double Both(int street) => Persons[2 * street] + Persons[2 * street + 1];
}
