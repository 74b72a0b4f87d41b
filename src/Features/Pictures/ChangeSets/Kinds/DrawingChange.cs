using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A corridor, an area, a point or a link is drawn. No computation reads it.</summary>
internal sealed class DrawingChange : IModificationKind
{
    private const int LongestTitle = 200;

    public string Key => "drawing";

    public IReadOnlyList<ModificationField> Fields =>
        [new("sketch-class", ModificationFieldKind.Text), new("title", ModificationFieldKind.Text), new("geometry", ModificationFieldKind.Geometry)];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        if (change["title"]!.Length > LongestTitle)
            return [new Refusal("pictures.changes.title-long")];
        return FieldReading.Shape(change["geometry"]!).Refusal is { } refusal ? [refusal] : [];
    }

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        draft.Draw(new Drawing(change.Id, change["sketch-class"]!, change["title"]!, new WKBWriter().Write(Shape(change))));
        return Task.CompletedTask;
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) =>
        [new($"drawing:{change["sketch-class"]}", Shape: Shape(change))];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.drawing", ("title", change["title"] ?? ""), ("class", change["sketch-class"] ?? ""));

    private static Geometry Shape(Modification change) => FieldReading.Shape(change["geometry"]!).Value!;
}
