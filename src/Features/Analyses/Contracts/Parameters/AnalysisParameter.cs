using System.Globalization;

namespace Samplan.Analyses.Contracts.Parameters;

/// <summary>A parameter of an analysis by the name that it has on the command line, in addresses and in what is kept.</summary>
/// <param name="Default">As it is written; may be empty where nothing is a value too.</param>
public sealed record AnalysisParameter(string Name, string Default)
{
    /// <summary>What can be chosen; empty for a number or a text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Anything goes: the key of an indicator. It may be empty.</summary>
    public bool IsText { get; init; }

    /// <summary>A whole number that may be left out, such as a year.</summary>
    public bool MayBeEmpty { get; init; }

    public double Minimum { get; init; }

    public double Maximum { get; init; } = 1_000_000_000;

    /// <summary>Of the slider on the page.</summary>
    public double Step { get; init; } = 1;

    /// <summary>The largest number of the slider; beyond it a number can be typed.</summary>
    public double SliderMaximum { get; init; }

    /// <summary>What may stand, for a sentence.</summary>
    public string Expected => Choices.Count > 0 ? string.Join(", ", Choices) : string.Create(CultureInfo.InvariantCulture, $"{Minimum} – {Maximum}");

    public bool Admits(string value) =>
        IsText ? value.Length <= 100
        : Choices.Count > 0 ? Choices.Contains(value)
        : value.Length == 0 ? MayBeEmpty
        : double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= Minimum
            && number <= Maximum;
}
