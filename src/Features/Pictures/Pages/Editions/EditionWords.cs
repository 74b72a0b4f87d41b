using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Pages.Editions;

/// <summary>How editions are spoken of on pages.</summary>
public sealed class EditionWords(Texts texts)
{
    public string Status(Edition edition) => Status(edition.Status);

    public string Status(EditionStatus status) => texts[$"pictures.editions.status.{status.ToString().ToLowerInvariant()}"];

    /// <summary>Edition 3, as headings and columns call it.</summary>
    public string Numbered(Edition edition) => texts.Say("pictures.editions.numbered", ("number", FormattableString.Invariant($"{edition.Number}")));

    /// <summary>The picture of what is, or the year that is aimed at.</summary>
    public string Aim(Edition edition) =>
        edition.TargetYear is { } year
            ? texts.Say("pictures.editions.aims-at", ("year", FormattableString.Invariant($"{year}")))
            : texts["pictures.editions.what-is"];

    /// <summary>Number and paragraph of the decision; a dash where there is none.</summary>
    public static string Decision(Edition edition) => edition.Adoption is { } adoption ? Decision(adoption) : "–";

    public static string Decision(EditionStatusEntry entry) =>
        entry switch
        {
            { Decision: { } number, Paragraph: { } paragraph } => $"{number}, §\u00a0{paragraph}",
            { Decision: { } number } => number,
            _ => "–",
        };

    public static string Day(DateTimeOffset moment) => PageSpeech.Date(SwedishTime.DayOf(moment));

    /// <summary>A page's query with more parameters.</summary>
    public static string With(string query, string parameters) => query.Length == 0 ? $"?{parameters}" : $"{query}&{parameters}";
}
