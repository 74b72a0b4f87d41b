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

    /// <summary>Key of a dimension of the ruleset's links.</summary>
    Dimension,

    /// <summary>A service as <c>DATASET/ROW</c>.</summary>
    Service,

    /// <summary>What sort of service it is, in a word that the region's files use or a new one.</summary>
    ServiceKind,

    /// <summary>Id of something drawn in the edition.</summary>
    Drawing,

    /// <summary>One of what the kind of change lists; what it is called is kept beside it, as the field's name with <c>-name</c>.</summary>
    Choice,

    /// <summary>GeoJSON in longitude and latitude.</summary>
    Geometry,
}
