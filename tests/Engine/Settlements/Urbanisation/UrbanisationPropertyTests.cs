using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

/// <summary>What holds for every grid. Smoothing is left out where a centre may lose a cell to a new neighbour.</summary>
public sealed class UrbanisationPropertyTests
{
    private static readonly double[] s_persons = [0, 0, 0, 40, 70, 350, 700, 1_000, 1_600, 4_000, 20_000];

    public static TheoryData<UrbanisationLevel> Levels => [UrbanisationLevel.One, UrbanisationLevel.Two];

    [Theory, MemberData(nameof(Levels))]
    public void A_turned_or_mirrored_world_has_turned_or_mirrored_classes(UrbanisationLevel level) =>
        Holds(grid =>
        {
            var classes = DegreeOfUrbanisation.Classify(grid, level, UrbanisationParameters.Ghsl2023);
            var turned = DegreeOfUrbanisation.Classify(Moved(grid, grid.ColumnCount, grid.RowCount, Turn), level, UrbanisationParameters.Ghsl2023);
            var mirrored = DegreeOfUrbanisation.Classify(Moved(grid, grid.RowCount, grid.ColumnCount, Mirror), level, UrbanisationParameters.Ghsl2023);
            return Enumerable
                .Range(0, classes.Codes.Length)
                .All(i => classes.Codes[i] == turned.Codes[Turn(grid, i)] && classes.Codes[i] == mirrored.Codes[Mirror(grid, i)]);
        });

    [Theory, MemberData(nameof(Levels))]
    public void Empty_land_round_the_world_changes_nothing(UrbanisationLevel level) =>
        Holds(grid =>
        {
            const int Margin = 3;
            var classes = DegreeOfUrbanisation.Classify(grid, level, UrbanisationParameters.Eurostat);
            int rows = grid.RowCount + (2 * Margin),
                columns = grid.ColumnCount + Margin;
            int Place(UrbanisationGrid g, int i) => (((i / g.ColumnCount) + Margin) * columns) + (i % g.ColumnCount);
            var wider = DegreeOfUrbanisation.Classify(Moved(grid, rows, columns, Place), level, UrbanisationParameters.Eurostat);
            return Enumerable.Range(0, classes.Codes.Length).All(i => classes.Codes[i] == wider.Codes[Place(grid, i)]);
        });

    [Fact]
    public void More_people_make_no_cell_less_urban() =>
        Holds(grid =>
        {
            var more = new UrbanisationGrid(grid.RowCount, grid.ColumnCount, [.. grid.Persons.Select((persons, i) => persons + (i % 3 * 200))]);
            return IsAtLeast(Plain(more, 1_500), Plain(new UrbanisationGrid(grid.RowCount, grid.ColumnCount, grid.Persons), 1_500));
        });

    [Fact]
    public void A_lower_threshold_takes_no_cell_out_of_a_centre() => Holds(grid => IsAtLeast(Plain(grid, 900), Plain(grid, 1_500)));

    [Theory, MemberData(nameof(Levels))]
    public void Every_cell_gets_one_class_of_its_level_and_the_same_every_time(UrbanisationLevel level) =>
        Holds(grid =>
        {
            var classes = DegreeOfUrbanisation.Classify(grid, level, UrbanisationParameters.Ghsl2023);
            var again = DegreeOfUrbanisation.Classify(grid, level, UrbanisationParameters.Ghsl2023);
            return classes.Codes.SequenceEqual(again.Codes)
                && classes.Codes.All(code => Enum.IsDefined((UrbanisationClass)code) && code / 10 > 0 == (level == UrbanisationLevel.Two));
        });

    [Fact]
    public void Level_two_has_the_centres_of_level_one() =>
        Holds(grid =>
        {
            var one = DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, UrbanisationParameters.Ghsl2023).Codes;
            var two = DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.Two, UrbanisationParameters.Ghsl2023).Codes;
            return one.Zip(two).All(pair => pair.First == (byte)UrbanisationClass.UrbanCentre == (pair.Second == (byte)UrbanisationClass.Centre));
        });

    [Fact]
    public void Both_levels_at_once_are_those_of_each_by_itself() =>
        Holds(grid =>
        {
            var open = UrbanisationParameters.Ghsl2023.UrbanCentre;
            return new[]
            {
                UrbanisationParameters.Ghsl2023,
                UrbanisationParameters.Eurostat,
                UrbanisationParameters.Manual2021,
                UrbanisationParameters.Ghsl2023 with
                {
                    UrbanCentre = open with { Clusters = open.Clusters with { MinimumBuiltShare = null } },
                },
            }.All(parameters =>
            {
                var (one, two) = DegreeOfUrbanisation.ClassifyBoth(grid, parameters);
                return one.Codes.SequenceEqual(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, parameters).Codes)
                    && two.Codes.SequenceEqual(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.Two, parameters).Codes);
            });
        });

    private static UrbanisationClasses Plain(UrbanisationGrid grid, double density)
    {
        var rule = UrbanisationParameters.Eurostat.UrbanCentre;
        var parameters = UrbanisationParameters.Eurostat with
        {
            UrbanCentre = rule with { SmoothsEdges = false, FillsGaps = false, Clusters = rule.Clusters with { MinimumDensity = density } },
        };
        return DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, parameters);
    }

    private static bool IsAtLeast(UrbanisationClasses more, UrbanisationClasses fewer) => more.Codes.Zip(fewer.Codes).All(pair => pair.First >= pair.Second);

    private static void Holds(Func<UrbanisationGrid, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Grids().ToArbitrary(), property));

    private static Gen<UrbanisationGrid> Grids() =>
        from rows in Gen.Choose(1, 12)
        from columns in Gen.Choose(1, 12)
        from seed in Gen.Choose(0, int.MaxValue)
        select Drawn(rows, columns, new System.Random(seed));

    private static UrbanisationGrid Drawn(int rows, int columns, System.Random random)
    {
        var cells = rows * columns;
        return new UrbanisationGrid(
            rows,
            columns,
            [.. Enumerable.Range(0, cells).Select(_ => s_persons[random.Next(s_persons.Length)])],
            [.. Enumerable.Range(0, cells).Select(_ => random.Next(5) == 0 ? 200_000.0 : 1_000_000)],
            [.. Enumerable.Range(0, cells).Select(_ => random.Next(6) == 0 ? 190_000.0 : 0)]
        );
    }

    private static UrbanisationGrid Moved(UrbanisationGrid grid, int rows, int columns, Func<UrbanisationGrid, int, int> place)
    {
        double[] persons = new double[rows * columns],
            land = new double[rows * columns],
            built = new double[rows * columns];
        Array.Fill(land, UrbanisationGrid.CellSquareMetres);
        for (var i = 0; i < grid.Persons.Length; i++)
        {
            var target = place(grid, i);
            (persons[target], land[target], built[target]) = (grid.Persons[i], grid.LandSquareMetres![i], grid.BuiltSquareMetres![i]);
        }
        return new UrbanisationGrid(rows, columns, persons, land, built);
    }

    private static int Turn(UrbanisationGrid grid, int cell) => (cell % grid.ColumnCount * grid.RowCount) + grid.RowCount - 1 - (cell / grid.ColumnCount);

    private static int Mirror(UrbanisationGrid grid, int cell) =>
        ((grid.RowCount - 1 - (cell / grid.ColumnCount)) * grid.ColumnCount) + (cell % grid.ColumnCount);
}
