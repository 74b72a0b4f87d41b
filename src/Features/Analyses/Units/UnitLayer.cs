using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Units;

/// <summary>The units that values are computed for, places or municipalities, in the order of their set.</summary>
internal sealed class UnitLayer(Geography geography, PlaceSet set, IReadOnlyList<Geometry?> shapes)
{
    private IReadOnlyList<Extent>? _extents;

    public Geography Geography { get; } = geography;

    public IReadOnlyList<Place> Units => set.Places;

    public int Count => set.Places.Count;

    public int? Year => set.Year;

    public string? Source => set.Source;

    /// <summary>Only for methods that say they need them.</summary>
    public IReadOnlyList<Extent> Extents => _extents ??= [.. Units.Select((unit, index) => Extent.Of(unit, shapes[index]))];

    /// <summary>The step that lists the units.</summary>
    public static StepKey StepOf(Geography geography) =>
        geography switch
        {
            Geography.Place => AnalysisSteps.Places,
            Geography.Municipality => AnalysisSteps.Municipalities,
        };

    /// <summary>The role of the file that the units come from.</summary>
    public static string RoleOf(Geography geography) =>
        geography switch
        {
            Geography.Place => "places",
            Geography.Municipality => "municipalities",
        };

    /// <summary>What must be declared to read the extents: places have a step of their own for them, municipalities stand in their file.</summary>
    public static IReadOnlyList<StepKey> ShapeSteps(Geography geography) => geography == Geography.Place ? [AnalysisSteps.PlaceShapes] : [];

    public static IReadOnlyList<DatasetNeed> ShapeDatasets(Geography geography) =>
        geography == Geography.Municipality ? [new(RoleOf(geography), WithGeometry: true)] : [];

    public static UnitLayer Read(Geography geography, StepInputs inputs, bool withShapes)
    {
        var set = inputs.GetResult<PlaceSet>(StepOf(geography));
        return new UnitLayer(geography, set, withShapes ? ReadShapes(geography, set, inputs) : []);
    }

    /// <summary>Finds units by the names and codes of a file.</summary>
    public PlaceMatcher Matcher(IReadOnlyDictionary<string, string> aliases) =>
        new([.. Units.Select(unit => new PlaceName(unit.Name, unit.Code, unit.Municipality, unit.MunicipalityCode))], aliases);

    private static IReadOnlyList<Geometry?> ReadShapes(Geography geography, PlaceSet set, StepInputs inputs)
    {
        if (geography == Geography.Place)
            return inputs.GetResult<PlaceShapes>(AnalysisSteps.PlaceShapes).Read();
        var geometries = inputs.FindDataset(RoleOf(geography))?.Content.Geometries ?? [];
        return [.. set.Places.Select(unit => geometries[unit.Row])];
    }
}
