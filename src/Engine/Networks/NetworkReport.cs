namespace Samplan.Engine.Networks;

/// <summary>What came of the input.</summary>
/// <param name="Vertices">Vertices of the streets.</param>
/// <param name="Streets">Streets between them.</param>
/// <param name="CarArcs">Arcs that cars may drive, in states of turn restrictions counted again.</param>
/// <param name="TurnStates">States added for turn restrictions.</param>
/// <param name="Islands">Connected parts by mode that points are not linked to.</param>
/// <param name="TurnsApplied">Turn restrictions that hold.</param>
/// <param name="TurnsIgnored">Turn restrictions that could not be used.</param>
/// <param name="MissingNodes">Nodes that ways pass but that the extract does not have.</param>
public sealed record NetworkReport(
    int Vertices,
    int Streets,
    int CarArcs,
    int TurnStates,
    IReadOnlyDictionary<TravelMode, int> Islands,
    int TurnsApplied,
    int TurnsIgnored,
    int MissingNodes
)
{
    /// <summary>Ways that lie beyond what was asked for.</summary>
    public int WaysLeftOut { get; init; }
}
