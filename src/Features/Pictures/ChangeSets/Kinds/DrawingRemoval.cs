using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>Something that an earlier edition has drawn is taken off the map.</summary>
internal sealed class DrawingRemoval : IModificationKind
{
    public string Key => "drawing-remove";

    public IReadOnlyList<ModificationField> Fields => [new("drawing", ModificationFieldKind.Drawing)];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base) =>
        DrawingShapeChange.Find(change, @base) is null ? [Refusal.Of("pictures.changes.no-drawing", ("drawing", change["drawing"]!))] : [];

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        draft.Erase(change["drawing"]!);
        return Task.CompletedTask;
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) => [new($"drawn:{change["drawing"]}")];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.drawing-remove", ("drawing", DrawingShapeChange.Find(change, @base)?.Title ?? change["drawing"] ?? ""));
}
