using Samplan.Engine.Nodes;

namespace Samplan.Engine.ChangeSets;

/// <summary>Reads out of two proofs of one place which criteria made its class another.</summary>
internal static class CauseReading
{
    /// <summary>
    /// The class that decides is the higher of the two: its rule came to hold, or ceased to. Of its criteria those count that have that outcome
    /// now and had another before.
    /// </summary>
    public static IReadOnlyList<CriterionDifference> List(NodeProof before, NodeProof after, PlaceChange change)
    {
        if (after.Status == NodeStatus.Amended && RulesSay(after) != after.Class)
            return [];
        var (key, truth) = change switch
        {
            PlaceChange.Lowered => (before.Class, Truth.False),
            PlaceChange.Lost => (after.Classes.FirstOrDefault(one => one.Truth == Truth.Unknown)?.Class, Truth.Unknown),
            _ => (after.Class, Truth.True),
        };
        if (key is null || after.FindClass(key) is not { } now)
            return [];
        var earlier = before.FindClass(key) is { } was ? Criteria(was.Rule) : [];
        return
        [
            .. ProofReading
                .Deciding(now.Rule, truth)
                .DistinctBy(criterion => criterion.Criterion.Key)
                .Select(criterion => new CriterionDifference(criterion.Criterion.Key, earlier.GetValueOrDefault(criterion.Criterion.Key), criterion))
                .Where(difference => difference.Before?.Truth != truth),
        ];
    }

    // A class set by hand is not what the rules say of the same values.
    private static string? RulesSay(NodeProof proof) => proof.Classes.FirstOrDefault(one => one.Truth == Truth.True)?.Class;

    private static Dictionary<string, CriterionProof> Criteria(RuleProof rule)
    {
        var found = new Dictionary<string, CriterionProof>(StringComparer.Ordinal);
        Collect(rule);
        return found;

        void Collect(RuleProof proof)
        {
            switch (proof)
            {
                case RuleProof.Measured measured:
                    found[measured.Criterion.Criterion.Key] = measured.Criterion;
                    break;
                case RuleProof.Inherited inherited:
                    Collect(inherited.Rule);
                    break;
                case RuleProof.Group group:
                    foreach (var one in group.Of)
                        Collect(one);
                    break;
            }
        }
    }
}
