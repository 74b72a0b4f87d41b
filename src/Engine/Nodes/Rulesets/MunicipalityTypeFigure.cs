namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What a rule can ask of a municipality's type (kommuntyp).</summary>
public enum MunicipalityTypeFigure
{
    /// <summary>1 metropolitan, 2 dense, 3 rural.</summary>
    Group,

    /// <summary>1 to 6, as Tillväxtanalys numbers them.</summary>
    Type,

    /// <summary>Share of the people near a city.</summary>
    NearShare,

    /// <summary>Mean minutes by car to a city.</summary>
    MeanMinutes,
}
