namespace Samplan.Proposals.Contracts;

/// <summary>Something that may be drawn, as the region's coordinator has set it up: a corridor of development, a green wedge, a bridge that is missing.</summary>
/// <param name="Key">Unchanging: what is drawn names it.</param>
/// <param name="Geometries">Which kinds of geometry it may be; never empty.</param>
/// <param name="IsClosed">Nothing new is drawn of it; what is drawn stays.</param>
public sealed record SketchClass(string Key, string Swedish, string English, IReadOnlyList<SketchGeometry> Geometries, bool IsClosed)
{
    public string NameIn(string language) => language == "sv" ? Swedish : English;
}
