using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Places;
using Samplan.Geo;

namespace Samplan.Analyses.Units;

/// <summary>The region's municipalities as units: the newest file of them, in its order.</summary>
internal sealed class MunicipalitiesStep : Step<PlaceSet>
{
    public override StepKey Key => AnalysisSteps.Municipalities;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new("municipalities", WithGeometry: true)];

    protected override PlaceSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        if (inputs.FindDataset("municipalities") is not { } source)
            return new PlaceSet(null, null, []);
        var (names, codes) = (source.Content.Texts("name"), source.Content.Texts("code"));
        var rows = Enumerable.Range(0, source.Content.Rows).Where(row => names[row] is not null && source.Content.Geometries[row] is not null).ToArray();
        var ids = PlaceIds.Assign([.. rows.Select(row => (names[row]!, codes[row], (string?)null))]);
        return new PlaceSet(
            source.Version.Year,
            source.Name,
            [.. rows.Select((row, index) => Unit(ids[index], names[row]!, codes[row], source.Content.Geometries[row]!, row))]
        );
    }

    private static Place Unit(string id, string name, string? code, Geometry shape, int row)
    {
        var point = shape.InteriorPoint;
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(point.X, point.Y);
        return new Place(id, name, name, code, name, code, null, point.X, point.Y, Math.Round(longitude, 7), Math.Round(latitude, 7), null, shape.Area, row);
    }
}
