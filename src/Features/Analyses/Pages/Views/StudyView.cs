using Samplan.Analyses.Contracts.Parameters;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages.Views;

/// <summary>The page of an analysis with named parameters: what they give, as a sentence, a map and tables.</summary>
/// <param name="Choice">What is shown.</param>
/// <param name="Kept">What the workspace has chosen.</param>
public sealed record StudyView(ParameterChoice Choice, ParameterChoice Kept)
{
    /// <summary>Null where nothing is computed.</summary>
    public string? Summary { get; init; }

    /// <summary>What should be known besides, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What would be otherwise than by the kept choice, a sentence; null where the kept one is shown.</summary>
    public string? Difference { get; init; }

    public MapView? Map { get; init; }

    public IReadOnlyList<(string Fill, string Text)> Legend { get; init; } = [];

    public IReadOnlyList<StudyTable> Tables { get; init; } = [];

    /// <summary>Dataset ids with years.</summary>
    public string? Source { get; init; }

    public Refusal? Refusal { get; init; }

    public bool MayChoose { get; init; }

    public bool IsKept => Choice.IsSameAs(Kept);

    /// <summary>The choice as the parameters of an address; empty where it is the kept one.</summary>
    public string Query =>
        IsKept
            ? ""
            : string.Join(
                '&',
                Choice.Values.Where(pair => pair.Value.Length > 0).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
            );
}
