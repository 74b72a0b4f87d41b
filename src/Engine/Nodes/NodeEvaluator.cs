using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>
/// Tries the rules of a ruleset on places. A place gets the first class, top down, whose rule is true, provided that no class above it is
/// unknown; else it is undetermined and the proof tells what is missing. Pure and safe to share between threads.
/// </summary>
public sealed class NodeEvaluator
{
    private readonly IReadOnlyList<NodeProperty> _properties;

    private NodeEvaluator(RuleContext context, IReadOnlyList<NodeProperty> properties)
    {
        Context = context;
        _properties = properties;
    }

    public Ruleset Ruleset => Context.Ruleset;

    public NodeInput Input => Context.Input;

    internal RuleContext Context { get; }

    /// <summary>Evaluates the node classes and properties of places.</summary>
    public static NodeEvaluator ForPlaces(Ruleset ruleset, NodeInput input) =>
        new(new RuleContext(ruleset, input, [.. ruleset.Classes.Select(one => KeyValuePair.Create(one.Key, one.Rule))]), ruleset.Properties);

    /// <summary>Evaluates the municipality classes of the typology; the input's places are municipalities.</summary>
    public static NodeEvaluator ForMunicipalities(Ruleset ruleset, NodeInput input) =>
        new(new RuleContext(ruleset, input, [.. (ruleset.Typology?.Municipalities ?? []).Select(one => KeyValuePair.Create(one.Key, one.Rule))]), []);

    /// <summary>Proofs in the order of the places.</summary>
    public IReadOnlyList<NodeProof> EvaluateAll(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var proofs = new NodeProof[Input.Places.Count];
        for (var i = 0; i < proofs.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            proofs[i] = Evaluate(Input.Places[i]);
            progress?.Report((i + 1.0) / proofs.Length);
        }
        return proofs;
    }

    public NodeProof Evaluate(PlaceFacts place) => Evaluate(place, null);

    /// <summary>Codes and names in designated lists that mean no place, or several.</summary>
    public IReadOnlyList<UnmatchedDesignation> ListUnmatchedDesignations() =>
        [
            .. Context.Classes.SelectMany(one =>
                RuleWalk
                    .Flatten(one.Value)
                    .OfType<Rule.Designated>()
                    .SelectMany(designated => Context.GetDesignated(designated.Designation).Unmatched)
                    .Select(unmatched => unmatched with { Class = one.Key })
            ),
        ];

    internal NodeProof Evaluate(PlaceFacts place, ThresholdShift? shift)
    {
        var prover = new RuleProver(Context, place, shift);
        var classes = Context.Classes.Select(one => new ClassProof(one.Key, prover.Prove(one.Value))).ToArray();
        var properties = _properties.Select(one => new PropertyProof(one.Key, prover.Prove(one.Rule))).ToArray();
        return Decide(place, classes) with { Classes = classes, Properties = properties };
    }

    private static NodeProof Decide(PlaceFacts place, ClassProof[] classes)
    {
        var first = Array.FindIndex(classes, one => one.Truth == Truth.True);
        var open = classes.Take(first < 0 ? classes.Length : first).Where(one => one.Truth == Truth.Unknown).ToArray();
        var found = first < 0 ? null : classes[first];
        if (open.Length == 0)
            return new NodeProof(
                place.Id,
                found?.Class,
                found is not null && ProofReading.RestsOnDesignation(found.Rule) ? NodeStatus.Designated : NodeStatus.Computed
            );
        return new NodeProof(place.Id, null, NodeStatus.Undetermined)
        {
            Missing = [.. open.SelectMany(one => ProofReading.Missing(one.Rule)).Distinct()],
            PossibleClasses = [.. open.Select(one => one.Class), found?.Class],
        };
    }
}
