namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>A field of the form for a change.</summary>
/// <param name="Kind">point, line, number, or one to choose from.</param>
/// <param name="Choices">Empty for what is written.</param>
public sealed record ChangeFieldView(string Name, string Kind, double Least, double Most, double Usual, IReadOnlyList<PlaceChoice> Choices);
