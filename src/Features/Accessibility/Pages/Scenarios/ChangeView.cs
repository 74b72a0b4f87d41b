namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>A change of the scenario.</summary>
/// <param name="Text">As the address writes it.</param>
/// <param name="Words">As people read it.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Without">The address without it, without its path.</param>
public sealed record ChangeView(string Text, string Words, IReadOnlyList<string> Problems, string Without);
