namespace Samplan.Proposals.Contracts;

/// <summary>One of several answers. The answer that is kept is the Swedish word.</summary>
public sealed record SketchChoice(string Swedish, string English)
{
    public string NameIn(string language) => language == "sv" ? Swedish : English;
}
