using System.Globalization;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Pictures.Explanations;

/// <summary>The proof in a sentence or two, the same on page, terminal and paper.</summary>
internal sealed class ProofWords(Ruleset ruleset, Texts texts)
{
    public string Say(string place, ProofSummary summary, bool isAmended, string? designatedBy)
    {
        if (isAmended && summary.Class is { } set)
            return texts.Say("pictures.sentence.amended", ("place", place), ("class", ClassName(set)));
        if (summary.Status == NodeStatus.Undetermined)
            return texts.Say("pictures.sentence.undetermined", ("place", place), ("missing", Missing(summary.Missing)));
        if (summary.Class is not { } key)
            return texts.Say("pictures.sentence.none", ("place", place));
        if (summary.Status == NodeStatus.Designated && designatedBy is not null)
            return texts.Say("pictures.sentence.designated", ("place", place), ("class", ClassName(key)), ("by", designatedBy));
        return Conditions(place, key, summary.Conditions) + Narrowest(summary.Narrowest);
    }

    /// <summary>What it takes to reach a class, or why it cannot be reached.</summary>
    public string SayReach(ConditionCount? conditions, IReadOnlyList<CriterionProof> failing)
    {
        var words = conditions is { } count
            ? texts.Say("pictures.sentence.next", ("met", Count(count.Met)), ("of", Count(count.Needed == count.Of ? count.Of : count.Needed)))
            : "";
        foreach (var criterion in failing.Take(3))
            words +=
                " "
                + (
                    criterion.Criterion.NotMet?.In(texts.Language)
                    ?? texts.Say("pictures.sentence.not-enough", ("subject", criterion.Criterion.Name.In(texts.Language)))
                );
        return words.Trim();
    }

    public string Missing(IEnumerable<MissingInput> missing) =>
        string.Join(
            ", ",
            missing.Select(one => ruleset.FindIndicator(one.Key)?.Name.In(texts.Language).ToLower(CultureInfo.GetCultureInfo(texts.Language)) ?? one.Key)
        );

    private string Conditions(string place, string key, ConditionCount? conditions)
    {
        (string, string)[] named = [("place", place), ("class", ClassName(key))];
        return conditions switch
        {
            null or { Of: 0 } => texts.Say("pictures.sentence.otherwise", named),
            { Of: 1 } => texts.Say("pictures.sentence.one", named),
            { Needed: var needed, Of: var of } when needed == of => texts.Say("pictures.sentence.all", [.. named, ("of", Count(of))]),
            var count => texts.Say("pictures.sentence.some", [.. named, ("met", Count(count.Met)), ("of", Count(count.Of)), ("needed", Count(count.Needed))]),
        };
    }

    private string Narrowest(CriterionProof? narrowest) =>
        narrowest is null
            ? ""
            : " "
                + texts.Say(
                    "pictures.sentence.narrowest",
                    (
                        "subject",
                        narrowest.Criterion.Subject?.In(texts.Language)
                            ?? narrowest.Criterion.Name.In(texts.Language).ToLower(CultureInfo.GetCultureInfo(texts.Language))
                    )
                );

    private string ClassName(string key) => ruleset.FindClass(key)?.Name.In(texts.Language).ToLower(CultureInfo.GetCultureInfo(texts.Language)) ?? key;

    private string Count(int count) => count is >= 0 and <= 12 ? texts[$"pictures.number.{count}"] : count.ToString(CultureInfo.InvariantCulture);
}
