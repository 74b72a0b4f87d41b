using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Derivations;

/// <summary>Compares what a result was computed from with what it would be computed from now.</summary>
internal static class Staleness
{
    public static IReadOnlyList<StaleReason> Reasons(
        Step step,
        IReadOnlyDictionary<string, string> parameterHashes,
        IReadOnlyList<InputReference> inputs,
        Provenance? kept
    )
    {
        if (kept is null)
            return [new(StaleCause.NeverComputed, "")];
        var reasons = new List<StaleReason>();
        if (kept.StepVersion != step.Version)
            reasons.Add(new(StaleCause.MethodChanged, ""));
        foreach (var name in parameterHashes.Keys.Union(kept.ParameterHashes.Keys).Order(StringComparer.Ordinal))
        {
            if (parameterHashes.GetValueOrDefault(name) != kept.ParameterHashes.GetValueOrDefault(name))
                reasons.Add(new(StaleCause.ParameterChanged, name));
        }
        reasons.AddRange(InputReasons(inputs, kept.Inputs));
        return reasons;
    }

    private static IEnumerable<StaleReason> InputReasons(IReadOnlyList<InputReference> now, IReadOnlyList<InputReference> then)
    {
        var before = then.ToDictionary(input => (input.Kind, input.Name));
        foreach (var input in now)
        {
            if (!before.Remove((input.Kind, input.Name), out var old))
                yield return new(input.Kind == InputKind.Dataset ? StaleCause.DatasetAdded : StaleCause.ResultChanged, input.Name);
            else if (old.Hash != input.Hash)
                yield return new(input.Kind == InputKind.Dataset ? StaleCause.DatasetRenewed : StaleCause.ResultChanged, input.Name);
        }
        foreach (var gone in before.Values.OrderBy(input => input.Name, StringComparer.Ordinal))
            yield return new(gone.Kind == InputKind.Dataset ? StaleCause.DatasetRemoved : StaleCause.ResultChanged, gone.Name);
    }
}
