using NetTopologySuite.Geometries;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A place gets another extent, and what is counted within it is counted anew.</summary>
internal sealed class PlaceShapeChange : IModificationKind
{
    public string Key => "place-shape";

    public IReadOnlyList<ModificationField> Fields =>
        [new("place", ModificationFieldKind.Place), new("geometry", ModificationFieldKind.Geometry) { Drawn = "Area" }];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        var wrong = new List<Refusal>(PlaceChecks.Place(change, @base));
        if (@base.Book.FindIndex(change["place"]!) is { } index && @base.Book.Places.Places[index].Members.Count > 0)
            wrong.Add(Refusal.Of("pictures.changes.put-together", ("place", @base.Book.LabelOf(change["place"]!))));
        var shape = FieldReading.Shape(change["geometry"]!);
        if (shape.Refusal is { } refusal)
            wrong.Add(refusal);
        else if (shape.Value is not (Polygon or MultiPolygon))
            wrong.Add(new Refusal("pictures.changes.not-an-area"));
        return wrong;
    }

    public async Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        var place = draft.Book.Places.Places[draft.Book.FindIndex(change["place"]!)!.Value];
        var version = ServiceRows.NewestOf(draft.Datasets.First(dataset => dataset.Role == "places"))!;
        var content = await draft.ReadAsync(version, cancellation);
        draft.Replace(
            version,
            ServiceRows.Moved(content, place.Row, FieldReading.Shape(change["geometry"]!).Value!),
            $"shape {change["place"]} {change["geometry"]}"
        );
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) =>
        [new($"place:{change["place"]}/shape", PlaceId: change["place"])];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.place-shape", ("place", @base.Book.LabelOf(change["place"]!)));
}
