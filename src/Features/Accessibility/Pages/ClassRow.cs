namespace Samplan.Accessibility.Pages;

/// <summary>People in a class of minutes. Class 0 is the nearest.</summary>
public sealed record ClassRow(int Class, string Label, double People);
