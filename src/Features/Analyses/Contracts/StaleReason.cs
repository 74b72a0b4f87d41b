namespace Samplan.Analyses.Contracts;

public enum StaleCause
{
    NeverComputed,
    MethodChanged,
    ParameterChanged,
    DatasetAdded,
    DatasetRenewed,
    DatasetRemoved,
    ResultChanged,
}

/// <summary>Why a result no longer stands on what is there now.</summary>
/// <param name="What">The parameter, dataset or step concerned; empty for the first two causes.</param>
public sealed record StaleReason(StaleCause Cause, string What);
