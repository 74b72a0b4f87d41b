namespace Samplan.Pictures.Contracts;

/// <summary>What a field of a change's form holds.</summary>
public enum ModificationFieldKind
{
    Text,
    Number,

    /// <summary>Id of a place.</summary>
    Place,

    /// <summary>Key of a class of the ruleset.</summary>
    Class,

    /// <summary>Key of a criterion of the ruleset.</summary>
    Criterion,

    /// <summary>Key of an indicator of places.</summary>
    Indicator,

    /// <summary>GeoJSON in longitude and latitude.</summary>
    Geometry,
}
