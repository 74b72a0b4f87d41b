namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>The degree of urbanisation of a unit (municipality, statistical area) and the numbers behind it.</summary>
/// <param name="Degree">Level 1; null when the unit meets no cell of a known class, or only water.</param>
/// <param name="Class">Level 2; null as above, and when the cells were classified at level 1.</param>
/// <param name="Persons">Known persons in the unit.</param>
/// <param name="Shares">What the classes were told by.</param>
public sealed record UnitUrbanisation(UnitDegree? Degree, UnitClass? Class, double Persons, UnitShares Shares)
{
    /// <summary>Nobody lives there, so shares are of land.</summary>
    public bool IsByArea { get; init; }

    /// <summary>Share (0–1) of the unit's cells by area whose people or class are not known; the class is that of the rest.</summary>
    public double UnknownShare { get; init; }

    /// <summary>How far, in shares of the people, the unit is from another class of level 1; null without a class.</summary>
    public double? Margin =>
        Degree switch
        {
            UnitDegree.City => Shares.Centre - 0.5,
            UnitDegree.Town => Math.Min(0.5 - Shares.Centre, 0.5 - Shares.Rural),
            UnitDegree.Rural => Shares.Rural - 0.5,
            _ => null,
        };
}
