using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

public sealed class LevelTwoTests
{
    [Fact]
    public void Clusters_come_in_three_kinds_and_rural_cells_in_three() =>
        Assert.Equal(
            DrawnGrid.Plain(
                """
                ..........
                .DDD....l.
                .sss......
                ..........
                .....SSS..
                .vv.......
                ......~~..
                """
            ),
            DrawnGrid.Level2(
                """
                . . . . . . . . . .
                . X X X . . . . - .
                . o o o . . . . . .
                . . . . . . . . . .
                . . . . . O O O . .
                . o o . . . . . . .
                . . . . . . ~ ~ . .
                """
            )
        );

    [Theory]
    [InlineData(2, "DDD..SSS")]
    [InlineData(3, "DDD..vvv")]
    public void A_semi_dense_cluster_too_near_a_dense_one_falls_whole(int distance, string classes) =>
        Assert.Equal(classes, DrawnGrid.Level2("X X X . . O O O", UrbanisationParameters.Eurostat with { SemiDenseDistanceCells = distance }));

    [Fact]
    public void The_manual_of_2021_asks_less_density_more_people_and_more_distance()
    {
        const string Drawing = """
            o o o o o
            o o o o o
            o o o o o
            """;
        Assert.Equal("SSSSS\nSSSSS\nSSSSS", DrawnGrid.Level2(Drawing, UrbanisationParameters.Manual2021));
        Assert.Equal("sssss\nsssss\nsssss", DrawnGrid.Level2(Drawing));
    }

    [Fact]
    public void A_centre_goes_before_a_dense_cluster_and_the_cells_that_smoothing_gave_it_stay_its_own() =>
        Assert.Equal("CCC\nCCC\nCCC", DrawnGrid.Level2("# # #\n# . .\n# # #"));
}
