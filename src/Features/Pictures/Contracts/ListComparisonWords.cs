using System.Globalization;
using Samplan.Kernel;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.Contracts;

/// <summary>How a comparison with a list is said, the same on page and terminal.</summary>
public sealed class ListComparisonWords(Texts texts)
{
    private readonly PageSpeech _speech = new(texts);

    /// <summary>How many places have the same class, and what stands beside.</summary>
    public string Summary(ListComparison comparison)
    {
        var determined = comparison.Compared - comparison.Undetermined;
        var sentences = new List<string>
        {
            texts.Say(
                $"pictures.comparison.same-{comparison.List}",
                ("same", Number(comparison.Same)),
                ("of", Number(determined)),
                ("share", _speech.Percent(comparison.Agreement))
            ),
        };
        if (comparison.Kappa is { } kappa)
            sentences.Add(texts.Say("pictures.comparison.kappa", ("kappa", _speech.Number(kappa, 2))));
        if (comparison.Undetermined > 0)
            sentences.Add(texts.Say(Key("undetermined", comparison.Undetermined), ("count", Number(comparison.Undetermined))));
        if (comparison.NotListed > 0)
            sentences.Add(texts.Say(Key("not-listed", comparison.NotListed), ("count", Number(comparison.NotListed))));
        return string.Join(" ", sentences);
    }

    public string Number(int count) => _speech.Number(count);

    /// <summary>A count in the table, where nothing is a dot: the eye finds what is there.</summary>
    public string Count(int count) => count == 0 ? "·" : Number(count);

    public string Heading(ComparedLabel label) => char.ToUpper(label.Name[0], CultureInfo.GetCultureInfo(texts.Language)) + label.Name[1..];

    private static string Key(string what, int count) => $"pictures.comparison.{what}-{(count == 1 ? "one" : "many")}";
}
