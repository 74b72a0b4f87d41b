using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A place is designated: it gets a class whatever the rules say.</summary>
internal sealed class ClassChange : IModificationKind
{
    public string Key => "designate";

    public IReadOnlyList<ModificationField> Fields => [new("place", ModificationFieldKind.Place), new("class", ModificationFieldKind.Class)];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base) =>
        [
            .. PlaceChecks.Place(change, @base),
            .. @base.Book.Ruleset.FindClass(change["class"]!) is null ? new[] { Refusal.Of("pictures.changes.no-class", ("class", change["class"]!)) } : [],
        ];

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        draft.Amend(new AmendedThing(change.Id, change["place"]!, change["class"], null, null, change.Reason));
        return Task.CompletedTask;
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) =>
        [new($"place:{change["place"]}/class", PlaceId: change["place"])];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say(
            "pictures.changes.say.designate",
            ("place", @base.Book.LabelOf(change["place"]!)),
            ("class", PlaceChecks.ClassName(@base, change["class"]!, texts.Language))
        );
}
