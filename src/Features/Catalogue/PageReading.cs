using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>In which language and colours a page is read, and on which day.</summary>
/// <param name="Query">What links carry on: empty for the workspace's own language and the computer's own colours.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>; null for what the reader's computer has.</param>
internal sealed record PageReading(Texts Texts, DateOnly Today, string Query, string? Theme)
{
    /// <param name="asked">The language of the address (<c>?lang=en</c>); anything that is not a language of ours is the workspace's own.</param>
    public static PageReading Of(string? asked, string? theme, Workspace workspace, TimeProvider clock)
    {
        var own = workspace.Settings.Language;
        var language = asked is "sv" or "en" ? asked : own;
        var colours = theme is "light" or "dark" ? theme : null;
        string?[] carried = [language == own ? null : $"lang={language}", colours is null ? null : $"theme={colours}"];
        var query = string.Join('&', carried.OfType<string>());
        return new PageReading(Texts.In(language), SwedishTime.Today(clock), query.Length == 0 ? "" : $"?{query}", colours);
    }
}
