namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A condition on one indicator, reusable by its key; an inline criterion has a key made from its path.</summary>
public sealed record Criterion(string Key, LocalText Name, string Indicator, Comparison Comparison)
{
    /// <summary>The number to compare with; for <see cref="Comparison.Between"/> the lower end; absent when <see cref="Reference"/> is given.</summary>
    public double? Threshold { get; init; }

    /// <summary>The upper end of <see cref="Comparison.Between"/>.</summary>
    public double? UpperThreshold { get; init; }

    /// <summary>Key of an indicator to compare with (a national mean): threshold = reference × factor + addend.</summary>
    public string? Reference { get; init; }

    public double Factor { get; init; } = 1;

    public double Addend { get; init; }

    /// <summary>The N of <see cref="Comparison.TopN"/>.</summary>
    public int? Count { get; init; }

    /// <summary>The size that margins and stability trials are measured against; the threshold itself where not given.</summary>
    public double? Scale { get; init; }

    /// <summary>The criterion as a definite noun within a sentence: "branschbredden".</summary>
    public LocalText? Subject { get; init; }

    /// <summary>A whole sentence for when it fails: "Invånarna räcker inte."</summary>
    public LocalText? NotMet { get; init; }
}
