namespace Samplan.Pictures.Contracts.Maps;

/// <summary>How a class of drawn things looks, and what it is called. Colours are named, not mixed: each reads in light and in dark.</summary>
/// <param name="WidthPixels">Of lines and outlines, 1–8.</param>
public sealed record DrawingStyle(string Swedish, string English, DrawingColour Colour, int WidthPixels, DrawingDash Dash, DrawingSymbol Symbol)
{
    public string NameIn(string language) => language == "sv" ? Swedish : English;
}
