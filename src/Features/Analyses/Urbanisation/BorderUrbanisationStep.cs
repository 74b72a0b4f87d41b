using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The degree of urbanisation over the border: the newest people of this country and of each neighbour whose people are imported, by the workspace's thresholds.</summary>
/// <param name="neighbours">Codes of the countries.</param>
internal sealed class BorderUrbanisationStep(IReadOnlyList<string> neighbours) : Step<BorderUrbanisation>
{
    /// <summary>What the role of a neighbour's people begins with.</summary>
    public const string Role = "neighbour-grid:";

    /// <summary>What the id of such a dataset begins with.</summary>
    public const string Dataset = "neighbour-grid-";

    private const string Own = "se";

    private static readonly FeatureTable s_table = new(
        "border_urbanisation",
        "Urbaniseringsgrad över gränsen",
        "Degree of urbanisation of several countries together, cells of EPSG:3035",
        "POLYGON",
        [
            new("population", FeatureColumnType.Real),
            new("level_one", FeatureColumnType.Integer),
            new("level_two", FeatureColumnType.Integer),
            new("country", FeatureColumnType.Text),
            new("vintage", FeatureColumnType.Text),
        ]
    );

    public override StepKey Key => AnalysisSteps.BorderUrbanisation;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [
            new(UrbanisationStep.Role, WithGeometry: true, IsEssential: true),
            .. neighbours.Select(country => new DatasetNeed(Role + country, WithGeometry: true)),
        ];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Urbanisation];

    protected override BorderUrbanisation Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var choice = inputs.GetResult<UrbanisationSet>(AnalysisSteps.Urbanisation).Choice;
        (string Code, DatasetInput Input)[] files =
        [
            .. neighbours
                .Select(country => (country, inputs.FindDataset(Role + country)))
                .Prepend((Own, inputs.FindDataset(UrbanisationStep.Role)))
                .Where(file => file.Item2 is not null)
                .Select(file => (file.Item1, file.Item2!)),
        ];
        SourceGrid[] grids = [.. files.Select(file => Place(file.Input))];
        var empty = new BorderUrbanisation(choice, [.. files.Select((file, number) => Describe(file.Code, file.Input, grids[number]))]);
        return Classify(empty, grids, cancellation);
    }

    protected override IReadOnlyList<ResultTable> ListTables(BorderUrbanisation result) =>
        result.Columns.Count == 0 ? [] : [new ResultTable(s_table, writer => Fill(writer, result))];

    private static BorderUrbanisation Classify(BorderUrbanisation empty, SourceGrid[] grids, CancellationToken cancellation)
    {
        var squares = GridPlacement.Place(grids, cancellation);
        var made = squares.Count == 0 ? new Refusal("degurba.no-cells") : GroundOf(squares);
        if (made.Value is not { } ground)
            return empty with { Fault = made.Refusal };
        var parameters = UrbanisationChoice.ReadParameters(empty.Choice.Parameters).Parameters;
        var (one, two) = ground.Classify(parameters, cancellation);
        var set = ground.ToSet(new UrbanisationSet(empty.Choice, null, null), one, two);
        var places = squares.ToDictionary(square => (square.Column, square.Row), square => square.Grid);
        var alone = grids.Where(grid => grid.Cells.Count > 0).Select(grid => Alone(grid, parameters, cancellation)).ToArray();
        var cells = Enumerable.Range(0, set.Columns.Count).ToArray();
        var result = empty with
        {
            Columns = set.Columns,
            Rows = set.Rows,
            Populations = set.Populations,
            LevelOne = set.LevelOne,
            LevelTwo = set.LevelTwo,
            CountryOfCells = [.. cells.Select(cell => places.GetValueOrDefault((set.Columns[cell], set.Rows[cell]), -1))],
            ChangedCells = [.. cells.Where(cell => set.LevelOne[cell] != ClassAlone((set.Columns[cell], set.Rows[cell]), alone))],
        };
        return result with { Clusters = BorderClusters.Find(result) };
    }

    private static Outcome<UrbanisationGround> GroundOf(IReadOnlyList<PlacedSquare> squares) =>
        UrbanisationGround.From(
            [.. squares.Select(square => square.Column)],
            [.. squares.Select(square => square.Row)],
            squares.Select(square => square.Persons).ToArray()
        );

    /// <summary>The classes of a country by itself, of the cells that are more than rural or not determined.</summary>
    private static Dictionary<(int Column, int Row), byte> Alone(SourceGrid grid, UrbanisationParameters parameters, CancellationToken cancellation)
    {
        if (GroundOf(GridPlacement.Place([grid], cancellation)).Value is not { } ground)
            return [];
        var (one, two) = ground.Classify(parameters, cancellation);
        var set = ground.ToSet(new UrbanisationSet(UrbanisationChoice.Standard, null, null), one, two);
        return Enumerable.Range(0, set.Columns.Count).ToDictionary(cell => (set.Columns[cell], set.Rows[cell]), cell => set.LevelOne[cell]);
    }

    /// <summary>A cell that several countries' people live in is by itself what the densest of them makes it.</summary>
    private static byte ClassAlone((int Column, int Row) cell, Dictionary<(int Column, int Row), byte>[] alone) =>
        alone.Select(country => country.GetValueOrDefault(cell, (byte)UrbanisationClass.Rural)).Max();

    private static SourceGrid Place(DatasetInput input)
    {
        var transform = CoordinateTransform.Between(CoordinateSystems.Sweref99TransverseMercator, CoordinateSystems.Get("EPSG:3035"));
        var (shapes, persons) = (input.Content.Geometries, input.Content.Numbers("population"));
        int[] rows = [.. Enumerable.Range(0, shapes.Count).Where(row => shapes[row] is Polygon or MultiPolygon)];
        return new SourceGrid([.. rows.Select(row => Moved(shapes[row]!, transform))], [.. rows.Select(row => persons[row])]);
    }

    private static Geometry Moved(Geometry shape, CoordinateTransform transform)
    {
        var moved = shape.Copy();
        transform.Apply(moved);
        return moved;
    }

    private static BorderCountry Describe(string code, DatasetInput input, SourceGrid grid) =>
        new(code, input.Version.Year, input.Name, grid.Persons.Sum(persons => persons ?? 0), grid.Cells.Count);

    private static void Fill(FeatureTableWriter writer, BorderUrbanisation set)
    {
        const double size = UrbanisationGround.CellMetres;
        var transform = CoordinateTransform.Between(CoordinateSystems.Get("EPSG:3035"), CoordinateSystems.Sweref99TransverseMercator);
        for (var cell = 0; cell < set.Columns.Count; cell++)
        {
            var (west, south) = (set.Columns[cell] * size, set.Rows[cell] * size);
            writer.SetGeometry(Moved(Geometries.Rectangle(new Bounds(west, south, west + size, south + size)), transform));
            if (set.Populations[cell] is { } persons)
                writer.SetReal(0, persons);
            if (set.LevelOne[cell] != (byte)UrbanisationClass.Undetermined)
                writer.SetInteger(1, set.LevelOne[cell]);
            if (set.LevelTwo[cell] != (byte)UrbanisationClass.Undetermined)
                writer.SetInteger(2, set.LevelTwo[cell]);
            if (set.CountryOfCells[cell] is >= 0 and var number)
            {
                writer.SetText(3, set.Countries[number].Code.ToUpperInvariant());
                if (set.Countries[number].Year is { } year)
                    writer.SetText(4, FormattableString.Invariant($"{year}"));
            }
            writer.EndRow();
        }
    }
}
