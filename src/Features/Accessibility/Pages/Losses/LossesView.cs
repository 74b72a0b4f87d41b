namespace Samplan.Accessibility.Pages.Losses;

/// <summary>What the page of closures shows.</summary>
/// <param name="Measures">Those of the rules, each with its address; the one that is shown has none.</param>
/// <param name="Rows">Those that most people would lose first.</param>
public sealed record LossesView(IReadOnlyList<(string Name, string? Address)> Measures, IReadOnlyList<LossRow> Rows)
{
    /// <summary>What is shown, in words; null where there is nothing.</summary>
    public string? Title { get; init; }

    /// <summary>Why there is nothing to show; null where there is.</summary>
    public string? Problem { get; init; }

    /// <summary>Something it rests on is another since it was computed.</summary>
    public bool IsStale { get; init; }

    public bool IsInKilometres { get; init; }
    public bool TellsLonger { get; init; }
    public bool TellsClosings { get; init; }

    /// <summary>The layer on the map page.</summary>
    public string MapAddress { get; init; } = "";

    /// <summary>Null where nobody has chosen a service.</summary>
    public LossRow? Chosen { get; init; }

    /// <summary>Why the chosen one stands where it does, sentence by sentence.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>Where the chosen one is thought away; null where it cannot be.</summary>
    public string? TryAddress { get; init; }

    public IReadOnlyList<string> How { get; init; } = [];
    public IReadOnlyList<SourceRow> Sources { get; init; } = [];
}
