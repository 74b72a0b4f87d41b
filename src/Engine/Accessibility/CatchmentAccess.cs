namespace Samplan.Engine.Accessibility;

/// <summary>What a floating catchment area gives.</summary>
/// <param name="Ratios">By destination: supply for each person of its demand, null where nobody is within reach (its supply serves nobody).</param>
/// <param name="Access">By origin: supply a person, null for an origin that is not linked, 0 for one that reaches none.</param>
public sealed record CatchmentAccess(IReadOnlyList<double?> Ratios, IReadOnlyList<double?> Access);
