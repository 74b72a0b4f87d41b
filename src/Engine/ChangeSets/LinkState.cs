namespace Samplan.Engine.ChangeSets;

/// <summary>A link in a picture.</summary>
/// <param name="From">One end; which of the two is no matter.</param>
/// <param name="Persons">Both ways together.</param>
/// <param name="WidthClass">From 0, the narrowest.</param>
/// <param name="IsShown">At or above the map's cut-off.</param>
public sealed record LinkState(string Dimension, string From, string To, double Persons, int WidthClass, bool IsShown);
