namespace Samplan.Engine.Settlements.MunicipalityTypes;

/// <summary>The three types of municipalities of Tillväxtanalys.</summary>
public enum MunicipalityGroup
{
    /// <summary>Storstadskommun.</summary>
    Metropolitan = 1,

    /// <summary>Tät kommun.</summary>
    Dense = 2,

    /// <summary>Landsbygdskommun.</summary>
    Rural = 3,
}
