using NetTopologySuite.Geometries;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A service moves to another point.</summary>
internal sealed class ServiceMove : IModificationKind
{
    public string Key => "service-move";

    public IReadOnlyList<ModificationField> Fields => [new("service", ModificationFieldKind.Service), new("geometry", ModificationFieldKind.Geometry)];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        var wrong = new List<Refusal>();
        if (ServiceRows.Find(change["service"]!, @base.Datasets) is null)
            wrong.Add(Refusal.Of("pictures.changes.no-service", ("service", change["service"]!)));
        var shape = FieldReading.Shape(change["geometry"]!);
        if (shape.Refusal is { } refusal)
            wrong.Add(refusal);
        else if (shape.Value is not Point)
            wrong.Add(new Refusal("pictures.changes.not-a-point"));
        return wrong;
    }

    public async Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        var (version, row) = ServiceRows.Find(change["service"]!, draft.Datasets)!.Value;
        var content = await draft.ReadAsync(version, cancellation);
        draft.Replace(
            version,
            ServiceRows.Moved(content, row, FieldReading.Shape(change["geometry"]!).Value!),
            $"move {change["service"]} {change["geometry"]}"
        );
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) => [new($"services:{change["service"]}")];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.service-move", ("service", ServiceRows.NameOf(change)));
}
