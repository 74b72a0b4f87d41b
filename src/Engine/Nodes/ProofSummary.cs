namespace Samplan.Engine.Nodes;

/// <summary>What a sentence in words needs to say why a place has its class.</summary>
/// <param name="Class">The class; null for none or undetermined.</param>
/// <param name="Status">How the place came by it.</param>
/// <param name="Conditions">Conditions of the class; null without a class.</param>
/// <param name="Narrowest">The criterion of the class with the least relative margin; null when none has one.</param>
/// <param name="NextClass">The class nearest above (the lowest, without a class); null at the top and when undetermined.</param>
/// <param name="NextConditions">Conditions of the next class.</param>
/// <param name="NextFailing">What fails for the next class, the widest gap first.</param>
/// <param name="Missing">What an undetermined class waits for.</param>
/// <param name="PossibleClasses">What an undetermined place may be; null among them stands for no class.</param>
public sealed record ProofSummary(
    string? Class,
    NodeStatus Status,
    ConditionCount? Conditions,
    CriterionProof? Narrowest,
    string? NextClass,
    ConditionCount? NextConditions,
    IReadOnlyList<CriterionProof> NextFailing,
    IReadOnlyList<MissingInput> Missing,
    IReadOnlyList<string?> PossibleClasses
)
{
    public static ProofSummary Of(NodeProof proof)
    {
        var own = proof.Class is { } key ? proof.FindClass(key) : null;
        var index = own is null ? proof.Classes.Count : proof.Classes.ToList().IndexOf(own);
        var next = proof.Status != NodeStatus.Undetermined && index > 0 ? proof.Classes[index - 1] : null;
        return new ProofSummary(
            proof.Class,
            proof.Status,
            own is null ? null : ProofReading.Count(own.Rule),
            own is null ? null : ProofReading.Deciding(own.Rule, Truth.True).Where(one => one.RelativeMargin is not null).MinBy(one => one.RelativeMargin),
            next?.Class,
            next is null ? null : ProofReading.Count(next.Rule),
            next is null ? [] : [.. ProofReading.Deciding(next.Rule, Truth.False).DistinctBy(one => one.Criterion.Key).OrderBy(one => one.RelativeMargin ?? 0)],
            proof.Missing,
            proof.PossibleClasses
        );
    }
}
