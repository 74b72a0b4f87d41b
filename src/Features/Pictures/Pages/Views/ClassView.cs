namespace Samplan.Pictures.Pages.Views;

/// <summary>A class of the ruleset: its name in the reader's language, <c>double-ring</c>, <c>disc</c>, <c>ring</c> or <c>diamond</c>, and its colours.</summary>
public sealed record ClassView(string Key, string Name, string Shape, double SizePixels, string Light, string Dark);
