using Samplan.Analyses.Contracts.Keys;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages.Views;

/// <summary>The imported keys, and one vintage beside something else.</summary>
/// <param name="Choices">Every vintage as addresses write it, and in words.</param>
/// <param name="Vintages">The vintages as a table.</param>
public sealed record KeysView(IReadOnlyList<(string Written, string Words)> Choices, StudyTable? Vintages)
{
    /// <summary>The vintage that is shown, as written; null where there is none.</summary>
    public string? Chosen { get; init; }

    /// <summary>The vintage that is shown, in words with its publisher.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it can be compared with: as written, and in words.</summary>
    public IReadOnlyList<(string Written, string Words)> Others { get; init; } = [];

    public string? With { get; init; }

    public string WithWords { get; init; } = "";

    public string? Layer { get; init; }

    public KeyComparison? Comparison { get; init; }

    public StudyTable? Differences { get; init; }

    public StudyTable? Units { get; init; }

    public MapView? Map { get; init; }

    public IReadOnlyList<(string Fill, string Text)> Legend { get; init; } = [];

    public string? Source { get; init; }

    public Refusal? Refusal { get; init; }
}
