namespace Samplan.Pictures.Pages.Views;

/// <summary>The list on the left: the three parts of the picture in order, then own layers. It is legend and switchboard at once.</summary>
public sealed record LegendView
{
    public TypologyLegendView? Typology { get; init; }
    public required NodeLegendView Nodes { get; init; }
    public required LinkLegendView Links { get; init; }
    public required IReadOnlyList<LayerView> Layers { get; init; }

    /// <summary>What other rooms have marked is shown on the map.</summary>
    public bool HasMarks { get; init; }
}
