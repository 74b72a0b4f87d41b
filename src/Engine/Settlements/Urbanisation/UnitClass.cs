namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Level 2 of a unit, by GHSL's codes.</summary>
public enum UnitClass
{
    MostlyUninhabited = 11,
    DispersedRural = 12,
    Village = 13,
    Suburb = 21,
    SemiDenseTown = 22,
    DenseTown = 23,
    City = 30,
}
