using NetTopologySuite.IO;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Pages.Scenarios;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Accessibility.Scenarios.Proposing;

/// <summary>
/// A kind of change of roads or lines, as proposals have it. The picture is computed on the network as it is and does not change by it; what is drawn is drawn on the picture's
/// maps, and who gains and who loses is told by <see cref="TravelEffects"/>.
/// </summary>
internal sealed class ScenarioModification(ScenarioKind kind, TravelShelf grounds, ScenarioShelf scenarios) : IModificationKind
{
    // Two who point at the same road seldom point at the same spot of it.
    private const double SameRoadMetres = 100;

    private static readonly CoordinateTransform s_toStored = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);

    public string Key => kind.Key;

    public IReadOnlyList<ModificationField> Fields => [.. kind.Fields.Select(ToField)];

    public async Task PrepareAsync(CancellationToken cancellation) => (await grounds.BorrowAsync(cancellation))?.Dispose();

    public IReadOnlyList<(string Value, string Name)> ListChoices(ModificationField field)
    {
        using var loan = grounds.BorrowOpen();
        return loan is null ? [] : [.. loan.Ground.TransitLines.Select(line => (line.Key, line.Value)).OrderBy(line => line.Value, StringComparer.Ordinal)];
    }

    /// <summary>Without a network at hand only what is written is looked at.</summary>
    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        var asked = ProposedChange.Find(change)!;
        using var loan = grounds.BorrowOpen();
        return loan is null ? [.. kind.Check(asked, null)] : [.. scenarios.Check(loan.Ground, asked).Select(problem => problem.Refusal)];
    }

    public Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        if (Shape(change) is { } shape)
            draft.Draw(
                new Drawing(change.Id, ScenarioStyles.KeyOf(kind), Texts.In("sv")[$"accessibility.scenario.kinds.{kind.Key}"], new WKBWriter().Write(shape))
            );
        return Task.CompletedTask;
    }

    /// <summary>Two changes of one line, or of one stretch of road, are in conflict; two that build something are not.</summary>
    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base)
    {
        if (kind.Fields.FirstOrDefault(field => field.Kind == ScenarioFieldKind.TransitLine) is { } line)
            return [new($"transit:{change[line.Name]}")];
        return kind.Fields.Any(field => field.Kind == ScenarioFieldKind.Point) && Shape(change) is { } shape
            ? [new("streets", Shape: shape.Buffer(SameRoadMetres))]
            : [];
    }

    public string Say(Modification change, ChangeBase @base, Texts texts)
    {
        var asked = ProposedChange.Find(change)!;
        return ScenarioWords.Say(kind, texts, field => change[$"{ProposedChange.NameOf(field)}-name"] ?? ScenarioWords.Shorten(field, asked[field.Name]));
    }

    /// <summary>EPSG:3006.</summary>
    private static NetTopologySuite.Geometries.Geometry? Shape(Modification change)
    {
        if (ProposedChange.FindShape(change) is not { } shape)
            return null;
        s_toStored.Apply(shape);
        shape.SRID = 0;
        return shape;
    }

    private static ModificationField ToField(ScenarioField field) =>
        new(
            ProposedChange.NameOf(field),
            field.Kind switch
            {
                ScenarioFieldKind.Point or ScenarioFieldKind.Line => ModificationFieldKind.Geometry,
                ScenarioFieldKind.Number => ModificationFieldKind.Number,
                ScenarioFieldKind.TransitLine => ModificationFieldKind.Choice,
                ScenarioFieldKind.Service => ModificationFieldKind.Service,
                ScenarioFieldKind.ServiceKind => ModificationFieldKind.ServiceKind,
            }
        )
        {
            Drawn = field.Kind == ScenarioFieldKind.Line ? "Line" : "Point",
        };
}
