namespace Samplan.Accessibility.Pages.Nearness;

/// <summary>A service and what hangs on it.</summary>
/// <param name="Where">Its place or municipality; null where neither is known.</param>
/// <param name="Catchment">People who have it nearest.</param>
/// <param name="Stranded">People who have one within the limit and would have none if it closed.</param>
/// <param name="ExtraHours">Person-hours one way that its people would travel more.</param>
/// <param name="LongestMinutes">The longest way anybody would have; null where nobody changes to another.</param>
/// <param name="LastIn">Name of the municipality or else the place that would be without; null where others stay.</param>
/// <param name="Toggle">The address where it is thought away, or put back.</param>
public sealed record FacilityRow(
    string Name,
    string? Where,
    bool IsOpen,
    double Catchment,
    double Stranded,
    double ExtraHours,
    int? LongestMinutes,
    string? LastIn,
    string Toggle
);
