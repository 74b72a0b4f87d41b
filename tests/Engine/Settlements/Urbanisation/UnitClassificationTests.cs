using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

public sealed class UnitClassificationTests
{
    private const byte Centre = 30;
    private const byte Dense = 23;
    private const byte SemiDense = 22;
    private const byte Suburban = 21;
    private const byte Village = 13;
    private const byte Low = 12;
    private const byte VeryLow = 11;
    private const byte Water = 10;

    [Theory]
    [InlineData(0.5, 0, 0, 0, 0.5, 0, 0, UnitDegree.City, UnitClass.City, UnitClass.City)]
    [InlineData(0, 0, 0, 0.5, 0.5, 0, 0, UnitDegree.Town, UnitClass.Suburb, UnitClass.Suburb)]
    [InlineData(0, 0, 0, 0.49, 0.51, 0, 0, UnitDegree.Rural, UnitClass.Village, UnitClass.Village)]
    [InlineData(0.3, 0.2, 0, 0.5, 0, 0, 0, UnitDegree.Town, UnitClass.DenseTown, UnitClass.Suburb)]
    [InlineData(0, 0.3, 0.3, 0.4, 0, 0, 0, UnitDegree.Town, UnitClass.SemiDenseTown, UnitClass.DenseTown)]
    [InlineData(0, 0.1, 0.5, 0.2, 0.2, 0, 0, UnitDegree.Town, UnitClass.SemiDenseTown, UnitClass.SemiDenseTown)]
    [InlineData(0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 0, UnitDegree.Rural, UnitClass.Village, UnitClass.DispersedRural)]
    [InlineData(0, 0, 0, 0.1, 0.2, 0.2, 0.5, UnitDegree.Rural, UnitClass.MostlyUninhabited, UnitClass.MostlyUninhabited)]
    [InlineData(0, 0, 0, 0, 0.3, 0.36, 0.34, UnitDegree.Rural, UnitClass.DispersedRural, UnitClass.DispersedRural)]
    public void Shares_give_a_class_by_the_rules_of_2024_and_of_2021(
        double centre,
        double dense,
        double semiDense,
        double suburban,
        double village,
        double low,
        double veryLow,
        UnitDegree degree,
        UnitClass now,
        UnitClass before
    )
    {
        var shares = new UnitShares(centre, dense, semiDense, suburban)
        {
            RuralCluster = village,
            LowDensity = low,
            VeryLowDensity = veryLow,
        };
        Assert.Equal(degree, UnitClassification.DegreeOf(shares));
        Assert.Equal(now, UnitClassification.ClassOf(shares, UnitRules.July2024));
        Assert.Equal(before, UnitClassification.ClassOf(shares, UnitRules.Manual2021));
    }

    [Fact]
    public void A_cell_on_the_border_is_weighed_by_its_exact_part()
    {
        // Two cells of 1,000 people; the unit has a quarter of the first, which is a centre, and the whole of the second.
        var unit = Single([Centre, Suburban], [1_000, 1_000], 750, 2_000);
        Assert.Equal(1_250, unit.Persons, 9);
        Assert.Equal(0.2, unit.Shares.Centre, 12);
        Assert.Equal((UnitDegree.Town, UnitClass.Suburb), (unit.Degree, unit.Class));
        Assert.Equal(0.3, unit.Margin!.Value, 12);
    }

    [Fact]
    public void Where_nobody_lives_land_decides_and_water_is_no_land()
    {
        var unit = Single([Water, VeryLow, Low], [0, 0, 0], 0, 3_000, [0, 1, 0.25]);
        Assert.Equal((UnitDegree.Rural, UnitClass.MostlyUninhabited, true), (unit.Degree, unit.Class, unit.IsByArea));
        Assert.Equal(0.8, unit.Shares.VeryLowDensity, 12);

        Assert.Null(Single([Water, Water], [0, 0], 0, 2_000).Degree);
        Assert.Null(Single([Low], [10], 5_000, 6_000).Degree);
    }

    [Fact]
    public void Unknown_cells_are_told_and_not_taken_for_empty_ones()
    {
        var unit = Single([Low, 255], [10, double.NaN], 0, 2_000);
        Assert.Equal((UnitDegree.Rural, 10.0), (unit.Degree, unit.Persons));
        Assert.Equal(0.5, unit.UnknownShare, 12);
    }

    [Fact]
    public void Cells_of_level_one_give_level_one()
    {
        var unit = Single([3, 2, 1], [10, 10, 30], 0, 3_000);
        Assert.Equal((UnitDegree.Rural, null), (unit.Degree, unit.Class));
        Assert.Equal((0.2, 0.2, 0.6), (unit.Shares.Centre, unit.Shares.Cluster, unit.Shares.Rural));
    }

    [Fact]
    public void The_order_of_the_units_does_not_matter() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new System.Random(seed);
                    byte[] codes = [Centre, Dense, SemiDense, Suburban, Village, Low, VeryLow, Water];
                    random.Shuffle(codes);
                    var persons = codes.Select(_ => (double)random.Next(100)).ToArray();
                    var areas = Enumerable.Range(0, 6).Select(_ => Area(random.Next(4_000), 4_001 + random.Next(4_000))).ToArray();
                    var order = Enumerable.Range(0, areas.Length).ToArray();
                    random.Shuffle(order);
                    var units = Classify(codes, persons, areas, []);
                    var shuffled = Classify(codes, persons, [.. order.Select(unit => areas[unit])], []);
                    return order.Select((unit, place) => shuffled[place] == units[unit]).All(isSame => isSame);
                }
            )
        );

    [Fact]
    public void Single_squares_become_a_raster_with_the_north_first()
    {
        var placed = PlacedCells.From([500_000, 502_000], [6_600_000, 6_601_000], [7, null], AbsentCells.AreZero);
        Assert.Equal((2, 3), (placed.Grid.RowCount, placed.Grid.ColumnCount));
        Assert.Equal([0, 0, double.NaN, 7, 0, 0], placed.Grid.Persons);
        Assert.Equal([3, 2], placed.Index);
        Assert.Equal((500_000.0, 6_602_000.0), (placed.West, placed.North));
        Assert.Throws<ArgumentException>(() => PlacedCells.From([0, 0], [0, 0], [1, 2], AbsentCells.AreZero));
        Assert.Throws<ArgumentException>(() => PlacedCells.From([0, 500], [0, 0], [1, 2], AbsentCells.AreZero));
        Assert.Throws<ArgumentException>(() => PlacedCells.From([0, 1e12], [0, 1e12], [1, 2], AbsentCells.AreZero));
    }

    private static UnitUrbanisation Single(byte[] codes, double[] persons, double west, double east, double[]? land = null) =>
        Assert.Single(Classify(codes, persons, [Area(west, east)], land ?? []));

    /// <summary>A row of cells from the origin, and units as strips of it.</summary>
    private static IReadOnlyList<UnitUrbanisation> Classify(byte[] codes, double[] persons, Geometry[] areas, double[] land)
    {
        var grid = RegularGrid.FromLowerLeftCorners(1000, [.. codes.Select((_, i) => i * 1000.0)], new double[codes.Length]);
        return UnitClassification.Classify(GridOverlay.Shares(grid, areas), persons, codes, land, UnitRules.July2024);
    }

    private static Geometry Area(double west, double east) => GeometryFactory.Default.ToGeometry(new Envelope(west, east, 0, 1000));
}
