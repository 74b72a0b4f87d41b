using System.Globalization;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Pictures.Explanations;

/// <summary>The proof in a sentence or two, the same on page, terminal and paper.</summary>
internal sealed class ProofWords(Ruleset ruleset, Texts texts)
{
    /// <summary>Of a place with amendments: the class in force, and the computed where that is another.</summary>
    public string SayAmended(string place, AmendedProof proof)
    {
        if (proof.Effective.Class is not { } key)
            return Say(place, ProofSummary.Of(proof.Effective), null);
        var isSet = proof.Applied.OfType<Amendment.OfClass>().Any();
        var said = texts.Say(isSet ? "rulesets.proof.class-amended" : "rulesets.proof.value-amended", ("place", place), ("class", WithArticle(key)));
        var computed = proof.Computed;
        return computed.Class == key ? said
            : computed.Class is { } own ? $"{said} {texts.Say("rulesets.proof.computed-instead", ("class", ClassName(own)))}"
            : computed.Status == NodeStatus.Undetermined ? $"{said} {texts["rulesets.proof.computed-undetermined"]}"
            : $"{said} {texts["rulesets.proof.computed-none"]}";
    }

    public string Say(string place, ProofSummary summary, string? designatedBy)
    {
        if (summary.Status == NodeStatus.Undetermined)
            return texts.Say("rulesets.proof.undetermined", ("place", place), ("missing", Missing(summary.Missing)));
        if (summary.Class is not { } key)
            return texts.Say("rulesets.proof.none", ("place", place));
        if (summary.Status == NodeStatus.Designated && designatedBy is not null)
            return texts.Say("rulesets.proof.class-designated", ("place", place), ("class", WithArticle(key)), ("by", InSentence(designatedBy)));
        return Conditions(place, key, summary.Conditions) + Narrowest(summary.Narrowest);
    }

    /// <summary>How much of a class is met, and what fails.</summary>
    public string SayReach(ConditionCount? conditions, IReadOnlyList<CriterionProof> failing)
    {
        var words = conditions is { Of: > 0 } count ? Met(count) : "";
        foreach (var criterion in failing.Take(3))
        {
            var failure =
                criterion.Criterion.NotMet?.In(texts.Language)
                ?? texts.Say("rulesets.proof.not-met-named", ("criterion", criterion.Criterion.Name.In(texts.Language)));
            words += $" {failure}";
        }
        return words.Trim();
    }

    public string Missing(IEnumerable<MissingInput> missing) => Enumeration.Of([.. missing.Select(NameOf)], texts);

    /// <summary>The indicator's name in running text, the key itself for what is no indicator.</summary>
    public string NameOf(MissingInput missing) =>
        ruleset.FindIndicator(missing.Key)?.Name.In(texts.Language).ToLower(CultureInfo.GetCultureInfo(texts.Language)) ?? missing.Key;

    private string Conditions(string place, string key, ConditionCount? conditions)
    {
        (string, string)[] named = [("place", place), ("class", WithArticle(key))];
        return conditions switch
        {
            null or { Of: 0 } => texts.Say("rulesets.proof.class-otherwise", named),
            { Of: 1 } => texts.Say("rulesets.proof.class-one", named),
            { Needed: 2, Of: 2 } => texts.Say("rulesets.proof.class-both", named),
            { Needed: var needed, Of: var of } when needed == of => texts.Say("rulesets.proof.class-all", [.. named, ("count", Count(of))]),
            var count => texts.Say(
                count.Met == count.Needed ? "rulesets.proof.class-just" : "rulesets.proof.class-at-least",
                [.. named, ("met", Count(count.Met)), ("of", Count(count.Of)), ("needed", Count(count.Needed))]
            ),
        };
    }

    /// <summary>Of one condition there is nothing to count: what fails says it all.</summary>
    private string Met(ConditionCount count) =>
        count.Of == 1
            ? ""
            : Capitalised(
                count.Met == 0 ? texts.Say("rulesets.proof.none-met", ("of", Count(count.Of)))
                : count.Needed < count.Of
                    ? texts.Say("rulesets.proof.at-least-met", ("met", Count(count.Met)), ("of", Count(count.Of)), ("needed", Count(count.Needed)))
                : texts.Say("rulesets.proof.some-met", ("met", Count(count.Met)), ("of", Count(count.Of)))
            );

    private string Narrowest(CriterionProof? narrowest) =>
        narrowest is null ? ""
        : narrowest.Criterion.Subject is { } subject ? $" {texts.Say("rulesets.proof.narrowest", ("subject", subject.In(texts.Language)))}"
        : $" {texts.Say("rulesets.proof.narrowest-named", ("criterion", narrowest.Criterion.Name.In(texts.Language)))}";

    private static string Capitalised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private string ClassName(string key) => ruleset.FindClass(key)?.Name.In(texts.Language).ToLower(CultureInfo.GetCultureInfo(texts.Language)) ?? key;

    /// <summary>The class's name after "is": English has an article there, by the first letter.</summary>
    private string WithArticle(string key)
    {
        var name = ClassName(key);
        return texts.Language == "en" ? $"{("aeio".Contains(name[0], StringComparison.Ordinal) ? "an" : "a")} {name}" : name;
    }

    private static string InSentence(string name) => name.StartsWith("The ", StringComparison.Ordinal) ? $"t{name[1..]}" : name;

    private string Count(int count) => count is >= 0 and <= 12 ? texts[$"rulesets.numbers.{count}"] : count.ToString(CultureInfo.InvariantCulture);
}
