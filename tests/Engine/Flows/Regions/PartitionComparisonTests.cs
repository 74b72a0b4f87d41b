using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

public class PartitionComparisonTests
{
    [Fact]
    public void Equal_divisions_have_index_one_and_nobody_moves_whatever_the_regions_are_called()
    {
        var comparison = PartitionComparison.Of([0, 0, 1, 1, null], [7, 7, 3, 3, null]);

        Assert.Equal(1, comparison.AdjustedRandIndex);
        Assert.Empty(comparison.Moves);
        Assert.Equal((7, 3), (comparison.Successors[0], comparison.Successors[1]));
    }

    [Fact]
    public void The_index_is_that_of_hubert_and_arabie()
    {
        // Table of pairs by hand: 6 units, rows {3,3}, columns {2,2,2}, cells 2,1,1,2: 2 pairs together; expected 6·3/15 = 1.2; most 4.5.
        var comparison = PartitionComparison.Of([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]);

        Assert.Equal((2 - 1.2) / (4.5 - 1.2), comparison.AdjustedRandIndex, 12);
    }

    [Fact]
    public void A_region_that_is_taken_up_is_merged_and_a_unit_that_changes_sides_has_moved()
    {
        var comparison = PartitionComparison.Of([0, 0, 0, 1, 1, 2, 2, 2], [5, 5, 5, 5, 5, 6, 6, 5]);

        Assert.Equal([(1, 5)], comparison.Merges);
        Assert.Empty(comparison.Splits);
        Assert.Equal([new UnitMove(3, 1, 5, MoveKind.Merged), new UnitMove(4, 1, 5, MoveKind.Merged), new UnitMove(7, 2, 5, MoveKind.Moved)], comparison.Moves);
    }

    [Fact]
    public void A_new_region_is_split_off_and_units_may_enter_and_leave()
    {
        var comparison = PartitionComparison.Of([0, 0, 0, 0, 0, null, 1], [0, 0, 0, 1, 1, 0, null]);

        Assert.Equal([(0, 1)], comparison.Splits);
        Assert.Equal([MoveKind.Split, MoveKind.Split, MoveKind.Entered, MoveKind.Left], comparison.Moves.Select(move => move.Kind));
    }

    [Fact]
    public void Divisions_of_unlike_units_are_refused() => Assert.Throws<ArgumentException>(() => PartitionComparison.Of([0], [0, 1]));
}
