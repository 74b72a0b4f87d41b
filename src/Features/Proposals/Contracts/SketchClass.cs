using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Proposals.Contracts;

/// <summary>Something that may be drawn, as the region's coordinator has set it up: a corridor of development, a green wedge, a bridge that is missing.</summary>
/// <param name="Key">Unchanging: what is drawn names it.</param>
/// <param name="Geometries">Which kinds of geometry it may be; never empty.</param>
/// <param name="IsClosed">Nothing new is drawn of it; what is drawn stays.</param>
public sealed record SketchClass(string Key, string Swedish, string English, IReadOnlyList<SketchGeometry> Geometries, bool IsClosed)
{
    public DrawingColour Colour { get; init; } = DrawingColour.Teal;

    /// <summary>Of lines and outlines, 1–8.</summary>
    public int WidthPixels { get; init; } = 3;

    public DrawingDash Dash { get; init; } = DrawingDash.Solid;

    public DrawingSymbol Symbol { get; init; } = DrawingSymbol.Circle;

    /// <summary>What is asked of whoever draws it, in order. A field is never taken away, only closed: answers name it.</summary>
    public IReadOnlyList<SketchField> Form { get; init; } = [];

    public string NameIn(string language) => language == "sv" ? Swedish : English;

    public DrawingStyle ToStyle() => new(Swedish, English, Colour, WidthPixels, Dash, Symbol);
}
