namespace Samplan.Analyses.Pages.Views;

/// <summary>A unit that is in another region than before, or of another degree.</summary>
/// <param name="Kind"><c>Moved</c>, <c>Merged</c>, <c>Split</c>, <c>Entered</c> or <c>Left</c>; empty for degrees.</param>
/// <param name="Before">Name; null for none.</param>
/// <param name="After">Likewise.</param>
/// <param name="Reason">Why it is where it is now, in words.</param>
public sealed record FlippedUnit(string Id, string Name, string Kind, string? Before, string? After, string Reason);
