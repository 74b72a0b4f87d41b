using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Units;

/// <summary>The units that values are computed for, places or municipalities, in the order of their set.</summary>
internal sealed class UnitLayer(Geography geography, PlaceSet set, IReadOnlyList<Geometry?> shapes)
{
    private IReadOnlyList<Extent>? _extents;
    private IReadOnlyList<(PlaceName Name, int Unit, int Row)>? _names;

    public Geography Geography { get; } = geography;

    public IReadOnlyList<Place> Units => set.Places;

    public int Count => set.Places.Count;

    public int? Year => set.Year;

    public string? Source => set.Source;

    /// <summary>As read; empty where nobody asked for them.</summary>
    public IReadOnlyList<Geometry?> Shapes => shapes;

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

    /// <summary>What a file may call the units, those of a functional place by its members.</summary>
    public IReadOnlyList<(PlaceName Name, int Unit, int Row)> Names => _names ??= set.ListNames();

    /// <summary>Finds <see cref="Names"/> by the names and codes of a file.</summary>
    public PlaceMatcher Matcher(IReadOnlyDictionary<string, string> aliases) => new([.. Names.Select(name => name.Name)], aliases);

    /// <summary>
    /// Values of the units from values of their <see cref="Names"/>. Those of a functional place are added up where they can be, and missing
    /// when a member's is; else its value is the only one that any of its members has.
    /// </summary>
    public double?[] Gather(IReadOnlyList<double?> values, bool adds)
    {
        var gathered = new double?[Count];
        foreach (var unit in Enumerable.Range(0, Names.Count).GroupBy(name => Names[name].Unit, name => values[name]))
            gathered[unit.Key] = adds ? unit.Aggregate((double?)0, (sum, value) => sum + value) : OnlyOne(unit);
        return gathered;
    }

    private static double? OnlyOne(IEnumerable<double?> values) => values.OfType<double>().Distinct().ToArray() is [var only] ? only : null;

    private static IReadOnlyList<Geometry?> ReadShapes(Geography geography, PlaceSet set, StepInputs inputs)
    {
        if (geography == Geography.Place)
            return inputs.GetResult<PlaceShapes>(AnalysisSteps.PlaceShapes).Read();
        var geometries = inputs.FindDataset(RoleOf(geography))?.Content.Geometries ?? [];
        return [.. set.Places.Select(unit => geometries[unit.Row])];
    }
}
