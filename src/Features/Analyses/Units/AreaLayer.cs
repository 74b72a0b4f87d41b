using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Places;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Units;

/// <summary>A set of units that the region is divided in: its places, its municipalities, or areas of a dataset of boundaries (RegSO, DeSO).</summary>
/// <param name="Key"><c>places</c>, <c>municipalities</c> or the id of the dataset.</param>
/// <param name="Names">What a file may call the units.</param>
/// <param name="Shapes">One a unit.</param>
internal sealed record AreaLayer(string Key, IReadOnlyList<RegionUnit> Units, IReadOnlyList<(PlaceName Name, int Unit)> Names, IReadOnlyList<Geometry> Shapes)
{
    public const string Places = "places";
    public const string Municipalities = "municipalities";
    private const string Boundaries = "boundaries";

    /// <summary>What must be declared to read the layers.</summary>
    public static IReadOnlyList<DatasetNeed> Datasets { get; } = [new(Municipalities, WithGeometry: true), new(Boundaries, WithGeometry: true)];

    public static IReadOnlyList<StepKey> Steps { get; } = [AnalysisSteps.Places, AnalysisSteps.PlaceShapes, AnalysisSteps.Municipalities];

    /// <summary>Whether the units are areas and not points.</summary>
    public bool AreAreas => Shapes.All(shape => shape is Polygon or MultiPolygon && shape.Area > 0);

    /// <summary>Every layer of at least two units: places, municipalities, then boundaries by id.</summary>
    public static IReadOnlyList<AreaLayer> List(StepInputs inputs)
    {
        // Before the first build there is nothing to be a unit.
        if (
            inputs.FindResult<PlaceSet>(AnalysisSteps.Places) is not { } places
            || inputs.FindResult<PlaceSet>(AnalysisSteps.Municipalities) is not { } municipalities
        )
            return [];
        var borders = inputs.FindDataset(Municipalities)?.Content.Geometries ?? [];
        AreaLayer[] own =
        [
            Of(Places, places, inputs.GetResult<PlaceShapes>(AnalysisSteps.PlaceShapes).Read()),
            Of(Municipalities, municipalities, [.. municipalities.Places.Select(unit => borders[unit.Row]!)]),
        ];
        // The newest version of each: an older division has other units.
        var boundaries = inputs.ListDatasets(Boundaries).DistinctBy(input => input.Dataset.Id).Select(Of);
        return [.. own.Concat(boundaries).Where(layer => layer.Units.Count > 1)];
    }

    private static AreaLayer Of(string key, PlaceSet set, IReadOnlyList<Geometry> shapes) =>
        new(
            key,
            [.. set.Places.Select(place => new RegionUnit(place.Id, place.Code, place.Label, place.Easting, place.Northing))],
            [.. set.ListNames().Select(name => (name.Name, name.Place))],
            shapes
        );

    private static AreaLayer Of(DatasetInput input)
    {
        var content = input.Content;
        var (names, codes) = (content.Texts("name"), content.Texts("code"));
        int[] rows =
        [
            .. Enumerable.Range(0, content.Rows).Where(row => (names[row] ?? codes[row]) is not null && content.Geometries[row] is Polygon or MultiPolygon),
        ];
        var ids = PlaceIds.Assign([.. rows.Select(row => (names[row] ?? codes[row]!, codes[row], (string?)null))]);
        return new AreaLayer(
            input.Dataset.Id.Value,
            [.. rows.Select((row, index) => Unit(ids[index], names[row] ?? codes[row]!, codes[row], content.Geometries[row]!))],
            [.. rows.Select((row, index) => (new PlaceName(names[row] ?? codes[row]!, codes[row]), index))],
            [.. rows.Select(row => content.Geometries[row]!)]
        );
    }

    private static RegionUnit Unit(string id, string name, string? code, Geometry shape)
    {
        var point = shape.InteriorPoint;
        return new RegionUnit(id, code, name, point.X, point.Y);
    }
}
