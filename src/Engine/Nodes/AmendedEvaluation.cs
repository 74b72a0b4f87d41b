namespace Samplan.Engine.Nodes;

/// <summary>Evaluates places with amendments laid over. The computed proofs never change.</summary>
public static class AmendedEvaluation
{
    /// <summary>
    /// Both proofs of every place, in the order of the places. An amended value takes the place of the indicator's value, with the amendment's id
    /// as source; those of indicators computed from it are the caller's to give. A class set by hand keeps the proof of the values beneath it.
    /// </summary>
    /// <param name="carried">Values computed from amended ones. A value that is itself amended stands over them.</param>
    /// <exception cref="ArgumentException">An amendment names a class or place that does not exist.</exception>
    public static IReadOnlyList<AmendedProof> Run(
        NodeEvaluator evaluator,
        IReadOnlyList<Amendment> amendments,
        IReadOnlyList<CarriedValue>? carried = null,
        CancellationToken cancellation = default
    )
    {
        Check(evaluator, amendments);
        var byPlace = amendments.ToLookup(amendment => amendment.PlaceId, StringComparer.Ordinal);
        var isAnyValueAmended = amendments.OfType<Amendment.OfValue>().Any();
        var computed = evaluator.EvaluateAll(cancellation: cancellation);
        var effective = isAnyValueAmended ? OnAmendedValues(evaluator, amendments, carried).EvaluateAll(cancellation: cancellation) : computed;
        return [.. computed.Zip(effective, (before, after) => Lay(before, after, [.. byPlace[before.PlaceId]]))];
    }

    /// <summary>The same rules on the values in force: amended and carried ones in the place of the computed.</summary>
    public static NodeEvaluator OnAmendedValues(NodeEvaluator evaluator, IReadOnlyList<Amendment> amendments, IReadOnlyList<CarriedValue>? carried = null)
    {
        var carriedByPlace = (carried ?? []).ToLookup(value => value.PlaceId, StringComparer.Ordinal);
        var byPlace = amendments.OfType<Amendment.OfValue>().ToLookup(amendment => amendment.PlaceId, StringComparer.Ordinal);
        var places = evaluator.Input.Places.Select(place =>
            byPlace.Contains(place.Id) ? WithValues(place, byPlace[place.Id], carriedByPlace[place.Id]) : place
        );
        return NodeEvaluator.ForPlaces(evaluator.Ruleset, evaluator.Input with { Places = [.. places] });
    }

    private static AmendedProof Lay(NodeProof computed, NodeProof effective, IReadOnlyList<Amendment> applied)
    {
        if (applied.OfType<Amendment.OfClass>().LastOrDefault() is { } set)
            effective = effective with { Class = set.Class, Status = NodeStatus.Amended, Missing = [], PossibleClasses = [] };
        else if (applied.Count > 0 && effective.Status != NodeStatus.Undetermined)
            effective = effective with { Status = NodeStatus.Amended };
        return new AmendedProof(computed, effective, applied);
    }

    private static PlaceFacts WithValues(PlaceFacts place, IEnumerable<Amendment.OfValue> amendments, IEnumerable<CarriedValue> carried)
    {
        var values = new Dictionary<string, IndicatorValue>(place.Values, StringComparer.Ordinal);
        foreach (var value in carried)
            values[value.Indicator] = value.Value;
        foreach (var amendment in amendments)
        {
            var year = place.Values.TryGetValue(amendment.Indicator, out var computed) ? computed.Year : null;
            values[amendment.Indicator] = new IndicatorValue(amendment.Value, year, amendment.Id);
        }
        return place with { Values = values };
    }

    private static void Check(NodeEvaluator evaluator, IReadOnlyList<Amendment> amendments)
    {
        var places = evaluator.Input.Places.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var amendment in amendments)
        {
            if (!places.Contains(amendment.PlaceId))
                throw new ArgumentException($"Amendment {amendment.Id} is of a place that does not exist: {amendment.PlaceId}.", nameof(amendments));
            if (amendment is Amendment.OfClass { Class: var key } && evaluator.Ruleset.FindClass(key) is null)
                throw new ArgumentException($"Amendment {amendment.Id} sets a class that does not exist: {key}.", nameof(amendments));
        }
    }
}
