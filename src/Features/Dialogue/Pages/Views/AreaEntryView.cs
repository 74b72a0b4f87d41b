using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Views;

/// <summary>Where somebody chooses a part of the map to comment on, without the map.</summary>
/// <param name="Municipalities">Code and name, by name.</param>
/// <param name="Corners">As they were typed, where they were refused.</param>
public sealed record AreaEntryView(IReadOnlyList<(string Code, string Name)> Municipalities, string Corners, Refusal? Refusal);
