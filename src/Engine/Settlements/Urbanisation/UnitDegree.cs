namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Level 1 of a unit, by Eurostat's codes.</summary>
public enum UnitDegree
{
    /// <summary>At least half of the people live in urban centres.</summary>
    City = 1,

    /// <summary>Neither a city nor rural: a town or a semi-dense area.</summary>
    Town = 2,

    /// <summary>More than half of the people live in rural cells.</summary>
    Rural = 3,
}
