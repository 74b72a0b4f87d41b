using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A class set by hand is taken back: the place gets what the rules give.</summary>
internal sealed class ClassRemoval : IModificationKind
{
    public string Key => "undesignate";

    public IReadOnlyList<ModificationField> Fields => [new("place", ModificationFieldKind.Place)];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        var place = change["place"]!;
        if (PlaceChecks.Place(change, @base) is [var unknown, ..])
            return [unknown];
        return @base.Amendments.Any(one => one.PlaceId == place && one.Class is not null)
            ? []
            : [Refusal.Of("pictures.changes.not-designated", ("place", @base.Book.LabelOf(place)))];
    }

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        draft.Unamend(change["place"]!, indicator: null);
        return Task.CompletedTask;
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) =>
        [new($"place:{change["place"]}/class", PlaceId: change["place"])];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.undesignate", ("place", @base.Book.LabelOf(change["place"]!)));
}
