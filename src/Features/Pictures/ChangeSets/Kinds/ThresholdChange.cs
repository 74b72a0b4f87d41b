using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A requirement is moved, in every class that asks it.</summary>
internal sealed class ThresholdChange : IModificationKind
{
    public string Key => "threshold";

    public IReadOnlyList<ModificationField> Fields => [new("criterion", ModificationFieldKind.Criterion), new("threshold", ModificationFieldKind.Number)];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        var key = change["criterion"]!;
        if (!ChangeDraft.HasNumber(@base.RulesetText, key, "threshold"))
            return [Refusal.Of("pictures.changes.no-threshold", ("criterion", key))];
        return FieldReading.Number(change["threshold"]!) is null ? [Refusal.Of("pictures.changes.no-number", ("text", change["threshold"]!))] : [];
    }

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        draft.SetCriterion(change["criterion"]!, "threshold", FieldReading.Number(change["threshold"]!)!.Value);
        return Task.CompletedTask;
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) => [new($"criterion:{change["criterion"]}")];

    public string Say(Modification change, ChangeBase @base, Texts texts)
    {
        var criterion = @base.Book.Ruleset.ListCriteria().FirstOrDefault(one => one.Key == change["criterion"]);
        var (speech, to) = (new PageSpeech(texts), FieldReading.Number(change["threshold"]!));
        return texts.Say(
            "pictures.changes.say.threshold",
            ("criterion", criterion?.Name.In(texts.Language) ?? change["criterion"]!),
            ("from", criterion?.Threshold is { } was ? speech.Shortest(was, 2) : "–"),
            ("to", to is { } now ? speech.Shortest(now, 2) : change["threshold"] ?? "")
        );
    }
}
