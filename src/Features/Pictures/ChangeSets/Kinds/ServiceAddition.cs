using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A service opens at a point.</summary>
internal sealed class ServiceAddition : IModificationKind
{
    public string Key => "service-add";

    public IReadOnlyList<ModificationField> Fields =>
        [
            new("kind", ModificationFieldKind.ServiceKind),
            new("name", ModificationFieldKind.Text, IsRequired: false),
            new("geometry", ModificationFieldKind.Geometry),
        ];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        if (!@base.Datasets.Any(dataset => dataset.Role == "services"))
            return [new Refusal("pictures.changes.no-services")];
        var shape = FieldReading.Shape(change["geometry"]!);
        return shape.Refusal is { } refusal ? [refusal]
            : shape.Value is not Point ? [new Refusal("pictures.changes.not-a-point")]
            : [];
    }

    public async Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        var (version, content) = await HomeOfAsync(change["kind"]!, draft, cancellation);
        draft.Replace(
            version,
            ServiceRows.With(content, change["kind"]!, change["name"], FieldReading.Shape(change["geometry"]!).Value!),
            $"add {change["kind"]} {change["geometry"]}"
        );
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) => [];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.service-add", ("kind", ServiceKindWords.Say(change["kind"] ?? "", texts)), ("name", change["name"] ?? ""));

    /// <summary>The dataset that has services of the kind, so that they are counted together; else the first of the services.</summary>
    private static async Task<(DatasetVersion Version, DatasetContent Content)> HomeOfAsync(string kind, ChangeDraft draft, CancellationToken cancellation)
    {
        var versions = draft.Datasets.Where(dataset => dataset.Role == "services").Select(ServiceRows.NewestOf).OfType<DatasetVersion>().ToArray();
        foreach (var version in versions)
        {
            var content = await draft.ReadAsync(version, cancellation);
            if (content.Texts("kind").Contains(kind, StringComparer.OrdinalIgnoreCase))
                return (version, content);
        }
        return (versions[0], await draft.ReadAsync(versions[0], cancellation));
    }
}
