namespace Samplan.Engine.Flows;

/// <summary>One dimension of the combined index: commuting, migration, education, service …</summary>
/// <param name="Name">The dimension's name, as declared.</param>
/// <param name="Weight">Its declared weight, positive; only the proportions between weights matter.</param>
/// <param name="Links">Its links over the nodes that all dimensions share; null when the dimension has no data.</param>
public sealed record FlowDimension(string Name, double Weight, IReadOnlyList<FunctionalLink>? Links)
{
    public LinkMeasure Measure { get; init; } = LinkMeasure.Persons;

    public Normalisation Normalisation { get; init; } = Normalisation.SquareRoot;

    public AbsentFlows AbsentFlows { get; init; } = AbsentFlows.AreMissing;
}
