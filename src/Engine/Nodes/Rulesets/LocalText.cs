namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A name in both languages of the program.</summary>
public sealed record LocalText(string Swedish, string English)
{
    /// <summary>The Swedish text for <c>sv</c>, otherwise the English.</summary>
    public string In(string language) => language == "sv" ? Swedish : English;
}
