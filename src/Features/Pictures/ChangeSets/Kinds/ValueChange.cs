using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>An indicator's value is set for a place, with the source that says so.</summary>
internal sealed class ValueChange : IModificationKind
{
    public string Key => "value";

    public IReadOnlyList<ModificationField> Fields =>
        [
            new("place", ModificationFieldKind.Place),
            new("indicator", ModificationFieldKind.Indicator),
            new("value", ModificationFieldKind.Number),
            new("source", ModificationFieldKind.Text),
        ];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        var wrong = new List<Refusal>(PlaceChecks.Place(change, @base));
        if (@base.Book.Ruleset.FindIndicator(change["indicator"]!) is not { Geography: Geography.Place } indicator)
            return [.. wrong, Refusal.Of("pictures.changes.no-indicator", ("indicator", change["indicator"]!))];
        if (FieldReading.Number(change["value"]!) is not { } value)
            wrong.Add(Refusal.Of("pictures.changes.no-number", ("text", change["value"]!)));
        else if (value < indicator.Minimum || value > indicator.Maximum)
            wrong.Add(Refusal.Of("pictures.changes.impossible-value", ("indicator", indicator.Name.Swedish), ("text", change["value"]!)));
        return wrong;
    }

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        var value = FieldReading.Number(change["value"]!)!.Value;
        draft.Amend(new AmendedThing(change.Id, change["place"]!, null, change["indicator"], value, $"{change.Reason} ({change["source"]})"));
        return Task.CompletedTask;
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) =>
        [new($"place:{change["place"]}/indicator:{change["indicator"]}", PlaceId: change["place"])];

    public string Say(Modification change, ChangeBase @base, Texts texts)
    {
        var speech = new PageSpeech(texts);
        var indicator = @base.Book.Ruleset.FindIndicator(change["indicator"]!);
        var scale = indicator?.Unit == IndicatorUnit.Share ? 100 : 1;
        var decimals = indicator?.Decimals ?? 0;
        var was = indicator is not null && @base.Book.FindIndex(change["place"]!) is { } index ? @base.Book.Series[indicator.Key].Latest(index).Value : null;
        return texts.Say(
            "pictures.changes.say.value",
            ("indicator", indicator?.Name.In(texts.Language) ?? change["indicator"]!),
            ("place", @base.Book.LabelOf(change["place"]!)),
            ("from", speech.Number(was * scale, decimals)),
            ("to", speech.Number(FieldReading.Number(change["value"]!) * scale, decimals)),
            ("source", change["source"] ?? "")
        );
    }
}
