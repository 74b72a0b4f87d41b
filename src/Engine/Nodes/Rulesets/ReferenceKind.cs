namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What a key names.</summary>
internal enum ReferenceKind
{
    Indicator,
    Criterion,
    Class,
    Property,
    Dimension,
    MunicipalityClass,
    CellClass,
}
