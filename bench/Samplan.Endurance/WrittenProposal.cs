namespace Samplan.Endurance;

/// <summary>What one writer knows of a proposal: what was acknowledged, and what was sent and never answered.</summary>
internal sealed class WrittenProposal(string title)
{
    public string Title { get; } = title;

    /// <summary>Null while nobody has answered that it was begun.</summary>
    public int? Number { get; set; }

    /// <summary>The first writing too.</summary>
    public int AcknowledgedSteps { get; set; }

    public int UncertainSteps { get; set; }

    /// <summary>The reason as last acknowledged, and what may have taken its place since.</summary>
    public List<string> PossibleReasons { get; } = [];
}
