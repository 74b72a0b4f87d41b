using Samplan.Engine.Nodes;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Explanations;

/// <summary>In words what makes a computed class another than the published or decided one.</summary>
internal sealed class DecidingWords(PictureBook book, Texts texts)
{
    private const int MostCriteria = 3;

    private readonly ValueWords _values = new(texts);

    public string Say(NodeProof computed, ClassDifference difference, IReadOnlyList<CriterionRow> criteria)
    {
        if (difference.IsUndetermined)
            return texts.Say("rulesets.proof.needs", ("missing", new ProofWords(book.Ruleset, texts).Missing(computed.Missing)));
        if (difference.Other is { } other && book.Ruleset.FindClass(other) is null)
            return texts.Say("rulesets.comparison.no-such-class", ("class", other));
        return criteria.Count > 0 ? string.Join(" ", criteria.Take(MostCriteria).Select(Say)) : texts["rulesets.comparison.by-list"];
    }

    private string Say(CriterionRow row) =>
        texts.Say(
            row.Truth == "true" ? "rulesets.comparison.holds" : "rulesets.comparison.fails",
            ("criterion", row.Name),
            ("value", _values.Say(row.Value, row.Unit, row.Decimals)),
            ("requirement", _values.SayRequirement(row))
        );
}
