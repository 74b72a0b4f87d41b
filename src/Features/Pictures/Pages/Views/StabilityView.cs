namespace Samplan.Pictures.Pages.Views;

/// <summary>A kind of trial: one entry a trial, true where the class stays the same.</summary>
public sealed record StabilityView(string Name, IReadOnlyList<bool> Trials);
