namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What a rule can ask of a unit's degree of urbanisation.</summary>
public enum UrbanisationFigure
{
    /// <summary>1 city, 2 town, 3 rural.</summary>
    Degree,

    /// <summary>The code of level 2: 30, 23, 22, 21, 13, 12, 11.</summary>
    Class,

    /// <summary>Share of the people in urban centres.</summary>
    CentreShare,

    /// <summary>Share of the people in rural cells.</summary>
    RuralShare,
}
