namespace Samplan.Accessibility.Scenarios;

/// <summary>What a field of a change holds.</summary>
internal enum ScenarioFieldKind
{
    /// <summary>Latitude and longitude.</summary>
    Point,

    /// <summary>At least two of them, spaces between.</summary>
    Line,

    Number,

    /// <summary>A line of the timetables: <c>SOURCE:LINE</c>.</summary>
    TransitLine,

    /// <summary>Id of a service.</summary>
    Service,

    /// <summary>What sort of service it is.</summary>
    ServiceKind,
}
