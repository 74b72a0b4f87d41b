namespace Samplan.Engine.Settlements;

/// <summary>Kinds of settled area, in the order in which they give a functional place its name.</summary>
public enum SettlementKind
{
    /// <summary>Locality (tätort): at least 200 residents.</summary>
    Locality,

    /// <summary>Small locality (småort): 50–199 residents.</summary>
    SmallLocality,

    /// <summary>Area of holiday homes (fritidshusområde).</summary>
    HolidayHomeArea,

    /// <summary>Activity area (verksamhetsområde): workplaces outside localities.</summary>
    ActivityArea,
}
