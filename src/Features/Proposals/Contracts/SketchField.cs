namespace Samplan.Proposals.Contracts;

/// <summary>A question of the form that goes with something drawn.</summary>
/// <param name="Key">Unchanging: answers name it.</param>
/// <param name="Unit">Of a number; empty for none.</param>
/// <param name="Minimum">Least number that is taken; null for no bound.</param>
/// <param name="Maximum">Likewise the largest.</param>
/// <param name="Choices">What can be chosen, where something is.</param>
/// <param name="IsClosed">Not asked any more; answers that were given stay.</param>
public sealed record SketchField(
    string Key,
    string Swedish,
    string English,
    SketchFieldKind Kind,
    bool IsRequired,
    string HelpSwedish,
    string HelpEnglish,
    string Unit,
    double? Minimum,
    double? Maximum,
    IReadOnlyList<SketchChoice> Choices,
    bool IsClosed
)
{
    public string NameIn(string language) => language == "sv" ? Swedish : English;

    public string HelpIn(string language) => language == "sv" ? HelpSwedish : HelpEnglish;
}
