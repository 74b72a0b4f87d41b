namespace Samplan.Pictures.Pages.Views;

/// <summary>One of the three, or none when the value is missing.</summary>
public sealed record CellView(string? Text = null, double? Number = null, ClassView? Class = null);
