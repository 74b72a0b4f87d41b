using NetTopologySuite.IO;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>Something that an earlier edition has drawn gets another shape of the same kind.</summary>
internal sealed class DrawingShapeChange : IModificationKind
{
    public string Key => "drawing-shape";

    public IReadOnlyList<ModificationField> Fields =>
        [new("drawing", ModificationFieldKind.Drawing), new("geometry", ModificationFieldKind.Geometry) { Drawn = "Point Line Area" }];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        if (Find(change, @base) is not { } drawn)
            return [Refusal.Of("pictures.changes.no-drawing", ("drawing", change["drawing"]!))];
        var shape = FieldReading.Shape(change["geometry"]!);
        return shape.Refusal is { } refusal ? [refusal]
            : shape.Value!.Dimension != new WKBReader().Read(drawn.Shape).Dimension ? [Refusal.Of("pictures.changes.other-shape", ("drawing", drawn.Title))]
            : [];
    }

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        draft.Redraw(change["drawing"]!, new WKBWriter().Write(FieldReading.Shape(change["geometry"]!).Value!));
        return Task.CompletedTask;
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) => [new($"drawn:{change["drawing"]}")];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.drawing-shape", ("drawing", Find(change, @base)?.Title ?? change["drawing"] ?? ""));

    internal static Drawing? Find(Modification change, ChangeBase @base) => @base.Drawings.FirstOrDefault(one => one.Id == change["drawing"]);
}
