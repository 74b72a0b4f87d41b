namespace Samplan.Engine.Accessibility;

/// <summary>How a cascade went.</summary>
/// <param name="Closures">Facilities that closed after the first, in their order.</param>
/// <param name="Nearest">Who goes where in the end.</param>
public sealed record CascadeResult(IReadOnlyList<CascadeClosure> Closures, NearestTable Nearest);
