using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

public sealed class LevelOneTests
{
    private static readonly UrbanisationParameters s_plain = UrbanisationParameters.Eurostat with
    {
        UrbanCentre = UrbanisationParameters.Eurostat.UrbanCentre with { SmoothsEdges = false, FillsGaps = false },
    };

    [Fact]
    public void Dense_cells_that_share_sides_and_have_fifty_thousand_people_are_a_centre() =>
        AssertLevel1(
            """
            . . . . . .
            . # # # . .
            . . . . # .
            . ~ . . . .
            """,
            """
            ......
            .CCC..
            ....u.
            .~....
            """
        );

    [Fact]
    public void Clusters_touch_at_corners_and_need_five_thousand_people() =>
        AssertLevel1(
            """
            X . . . o o
            . X . . o o
            . . X . . .
            """,
            """
            u.....
            .u....
            ..u...
            """
        );

    [Fact]
    public void A_threshold_is_reached_when_it_is_equalled()
    {
        var grid = new UrbanisationGrid(1, 4, [300, 1_500, 1_600, 1_600]);
        var rule = UrbanisationParameters.Eurostat with { UrbanCluster = new ClusterRule(300, 5_000, Contiguity.Queen) };
        Assert.Equal("uuuu", DrawnGrid.Draw(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, rule)));
    }

    [Fact]
    public void Density_is_by_land()
    {
        // 150 persons on a tenth of a square kilometre live as densely as 1,500 on a whole one.
        var grid = new UrbanisationGrid(1, 2, [150, 60_000], [100_000, 1_000_000]);
        Assert.Equal("CC", DrawnGrid.Draw(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, s_plain)));
    }

    [Fact]
    public void Five_of_eight_neighbours_take_a_cell_in_until_none_is_left() =>
        AssertLevel1(
            """
            . . . . . . .
            . # # # # # .
            . # . . . . .
            . # . . . . .
            . # # # # # .
            . . . . . . .
            """,
            """
            .......
            .CCCCC.
            .CCCC..
            .CCCC..
            .CCCCC.
            .......
            """,
            UrbanisationParameters.Eurostat with
            {
                UrbanCentre = UrbanisationParameters.Eurostat.UrbanCentre with { FillsGaps = false },
            }
        );

    [Fact]
    public void Among_land_and_people_the_majority_is_smaller_beside_water()
    {
        const string Drawing = """
            ~ ~ ~ ~ ~
            . # . # ~
            . # # # .
            . . . . .
            """;
        AssertLevel1(
            Drawing,
            """
            ~~~~~
            .CCC~
            .CCC.
            .....
            """,
            UrbanisationParameters.Ghsl2023 with
            {
                UrbanCentre = UrbanisationParameters.Ghsl2023.UrbanCentre with { FillsGaps = false },
            }
        );
    }

    [Fact]
    public void Water_never_joins_by_the_majority_of_land_but_may_by_five_of_eight()
    {
        const string Drawing = """
            # # #
            # ~ .
            # # .
            . . .
            """;
        AssertLevel1(Drawing, "CCC\nC~.\nCC.\n...", UrbanisationParameters.Ghsl2023);
        AssertLevel1(Drawing, "CCC\nCC.\nCC.\n...", UrbanisationParameters.Eurostat);
    }

    [Theory]
    [InlineData(15, "CCCCC")]
    [InlineData(4, "CCCCC")]
    [InlineData(3, "C...C")]
    public void A_gap_is_filled_when_it_is_smaller_than_the_limit(int limit, string middle)
    {
        var parameters = s_plain with { UrbanCentre = s_plain.UrbanCentre with { FillsGaps = true, GapBelowCells = limit } };
        var drawn = DrawnGrid.Level1(
            """
            # # # # #
            # . . . #
            # # # # #
            """,
            parameters
        );
        Assert.Equal($"CCCCC\n{middle}\nCCCCC", drawn.Replace('u', '.'));
    }

    [Fact]
    public void A_corner_opens_no_gap_and_the_edge_of_the_raster_does() =>
        AssertLevel1(
            """
            # # # . # # #
            # . # . # . .
            # # . . # # #
            # # # . # # #
            """,
            """
            CCC.CCC
            CCC.C..
            CC..CCC
            CCC.CCC
            """,
            s_plain with
            {
                UrbanCentre = s_plain.UrbanCentre with { FillsGaps = true },
            }
        );

    [Fact]
    public void A_gap_between_two_centres_belongs_to_neither()
    {
        // Rook's contiguity keeps the two halves apart where they meet at corners only.
        AssertLevel1(
            """
            # # # # .
            # . . . #
            # . . . #
            . # # # #
            """,
            """
            CCCC.
            C...C
            C...C
            .CCCC
            """,
            s_plain with
            {
                UrbanCentre = s_plain.UrbanCentre with { FillsGaps = true },
            }
        );
    }

    [Fact]
    public void The_order_of_gaps_and_edges_matters_and_is_a_parameter()
    {
        // A bay of two cells becomes a gap only when smoothing has closed its mouth.
        const string Drawing = """
            # # # # # #
            # . . . . #
            # . . . . #
            # # # . # #
            """;
        var smoothFirst = s_plain with
        {
            UrbanCentre = s_plain.UrbanCentre with { SmoothsEdges = true, FillsGaps = true, EdgeSmoothing = EdgeSmoothing.FiveOfEight },
        };
        var fillFirst = smoothFirst with { UrbanCentre = smoothFirst.UrbanCentre with { FillsBeforeSmoothing = true } };
        Assert.DoesNotContain('.', DrawnGrid.Level1(Drawing, smoothFirst));
        Assert.Equal(DrawnGrid.Level1(Drawing, smoothFirst), DrawnGrid.Level1(Drawing, fillFirst));

        const string Wide = """
            # # # # # # # # #
            # . . . . . . . #
            # . . . . . . . #
            # . . . . . . . #
            # # # # . . # # #
            """;
        var large = smoothFirst with { UrbanCentre = smoothFirst.UrbanCentre with { GapBelowCells = 100 } };
        Assert.NotEqual(DrawnGrid.Level1(Wide, large with { UrbanCentre = large.UrbanCentre with { SmoothsEdges = false } }), DrawnGrid.Level1(Wide, large));
    }

    [Fact]
    public void People_are_counted_before_the_gaps_are_filled_or_after()
    {
        // Four dense cells with 49,000 persons round one with 1,000, which is not dense.
        var persons = new double[] { 6_125, 6_125, 6_125, 6_125, 1_000, 6_125, 6_125, 6_125, 6_125 };
        var grid = new UrbanisationGrid(3, 3, persons);
        var before = DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, UrbanisationParameters.Eurostat);
        var after = DegreeOfUrbanisation.Classify(
            grid,
            UrbanisationLevel.One,
            UrbanisationParameters.Eurostat with
            {
                UrbanCentre = UrbanisationParameters.Eurostat.UrbanCentre with { CountsPeopleAfter = true },
            }
        );
        Assert.Equal("uuu\nuuu\nuuu", DrawnGrid.Draw(before));
        Assert.Equal("CCC\nCCC\nCCC", DrawnGrid.Draw(after));
    }

    [Fact]
    public void Built_up_land_is_dense_where_that_criterion_is_on()
    {
        const string Drawing = "# # B # .";
        AssertLevel1(Drawing, "uu.u.");
        AssertLevel1(Drawing, "CCCC.", UrbanisationParameters.Ghsl2023);
    }

    [Fact]
    public void Unknown_people_on_land_make_a_cell_undetermined_and_in_water_none()
    {
        var grid = new UrbanisationGrid(1, 4, [double.NaN, double.NaN, double.NaN, 10], [1e6, 0, 0.3e6, 1e6]);
        Assert.Equal("?~?.", DrawnGrid.Draw(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, UrbanisationParameters.Eurostat)));
    }

    [Fact]
    public void A_cell_of_which_it_is_not_known_how_much_is_land_is_undetermined_and_no_water_though_nobody_lives_there()
    {
        var grid = new UrbanisationGrid(1, 3, [0, 0, 0], [double.NaN, 0.3e6, 0.6e6]);
        Assert.Equal("?~.", DrawnGrid.Draw(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, UrbanisationParameters.Eurostat)));
    }

    private static void AssertLevel1(string drawing, string classes, UrbanisationParameters? parameters = null) =>
        Assert.Equal(DrawnGrid.Plain(classes), DrawnGrid.Level1(drawing, parameters ?? s_plain));
}
