namespace Samplan.Pictures.Pages.Views;

/// <param name="Widths">The width classes from the lowest drawn up.</param>
public sealed record DimensionView(string Key, string Name, string Unit, string Year, string Light, string Dark, IReadOnlyList<WidthClassView> Widths);
