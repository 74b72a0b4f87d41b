using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <param name="Kind">Key of the kind of change.</param>
/// <param name="Reason">As entered; empty takes the proposal's.</param>
public sealed record AddChangeView(Proposal Proposal, string Kind, IReadOnlyList<ChangeFieldView> Fields, string Reason, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The change that is written further; null for a new one.</summary>
    public string? ChangeId { get; init; }

    /// <summary>What is drawn; null where nothing is, or where that is still to be chosen.</summary>
    public SketchClass? Sketch { get; init; }

    /// <summary>What stands in a field of the sketch's form.</summary>
    public Func<SketchField, string> Answer { get; init; } = _ => "";
}
