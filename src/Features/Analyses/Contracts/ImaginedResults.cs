namespace Samplan.Analyses.Contracts;

/// <summary>What the graph gives on other premises. Nothing of it is kept in the workspace.</summary>
/// <param name="Results">Every result, by step, those that were known and those computed anew.</param>
/// <param name="Computed">The steps that were computed anew, in the order of the graph.</param>
public sealed record ImaginedResults(IReadOnlyList<KeptResult> Results, IReadOnlyList<StepKey> Computed)
{
    /// <summary>Null where the graph has no such step.</summary>
    public TResult? Find<TResult>(StepKey key)
        where TResult : class => Results.FirstOrDefault(result => result.Provenance.Step == key)?.Read<TResult>();
}
