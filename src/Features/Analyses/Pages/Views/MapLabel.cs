namespace Samplan.Analyses.Pages.Views;

/// <summary>A name on a drawn map, its middle at the point.</summary>
public sealed record MapLabel(string Text, double X, double Y);
