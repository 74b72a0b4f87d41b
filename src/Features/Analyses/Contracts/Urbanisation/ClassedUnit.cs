using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>A unit with its degree of urbanisation and what it was told by.</summary>
/// <param name="Degree">1 city, 2 town, 3 rural, as Eurostat numbers them; null where nothing is known.</param>
/// <param name="Class">The code of level 2.</param>
/// <param name="Persons">Known persons in it.</param>
/// <param name="Shares">By classes of level 1: centre, suburban (all clusters), low density (all rural cells).</param>
/// <param name="SharesTwo">By classes of level 2.</param>
public sealed record ClassedUnit(string Id, string? Code, string Name, int? Degree, int? Class, double Persons, UnitShares Shares, UnitShares SharesTwo)
{
    /// <summary>Nobody lives there, so shares are of land.</summary>
    public bool IsByArea { get; init; }

    /// <summary>Share 0–1 of its inhabited cells whose people are not known.</summary>
    public double UnknownShare { get; init; }

    /// <summary>How far, in shares, the unit is from another degree.</summary>
    public double? Margin { get; init; }

    /// <summary>Number of the urban centre that most of its people in centres live in; null without one.</summary>
    public int? Centre { get; init; }

    /// <summary>Those of its people who live in that centre.</summary>
    public double CentrePersons { get; init; }
}
