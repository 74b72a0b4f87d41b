using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

public sealed class CellClustersTests
{
    [Fact]
    public void Corners_join_for_the_queen_and_not_for_the_rook()
    {
        var mask = DrawnGrid.Mask(
            """
            # . . #
            . # . #
            # . . .
            """
        );
        Assert.Equal(4, CellClusters.Label(mask, Contiguity.Rook).Count);
        Assert.Equal([1, 0, 0, 2, 0, 1, 0, 2, 1, 0, 0, 0], CellClusters.Label(mask, Contiguity.Queen).ToLabels());
    }

    [Fact]
    public void Sums_leave_out_what_is_not_known()
    {
        var clusters = CellClusters.Label(DrawnGrid.Mask("# # . #"), Contiguity.Rook);
        Assert.Equal([3.0, 0], clusters.Sum([3, double.NaN, 9, double.NaN]));
    }

    [Theory]
    [InlineData(Contiguity.Rook)]
    [InlineData(Contiguity.Queen)]
    public void Labels_are_those_of_a_plain_flood(Contiguity contiguity) =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Masks().ToArbitrary(),
                mask => CellClusters.Label(mask, contiguity).ToLabels().AsSpan().SequenceEqual(Flood(mask, contiguity == Contiguity.Queen))
            )
        );

    [Fact]
    public void Strips_labelled_apart_are_joined()
    {
        // Enough rows for several strips: one comb, joined at the bottom only.
        var mask = new CellMask(3_000, 130);
        for (var row = 0; row < 3_000; row++)
        {
            for (var column = 0; column < 130; column += row == 2_999 ? 1 : 2)
                mask[row, column] = true;
        }
        Assert.Equal(1, CellClusters.Label(mask, Contiguity.Rook).Count);
    }

    [Fact]
    public void A_widened_mask_has_every_cell_within_the_square_window() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Masks().ToArbitrary(),
                Gen.Choose(0, 4).ToArbitrary(),
                (mask, cells) =>
                {
                    var widened = mask.Widened(cells);
                    for (var row = 0; row < mask.RowCount; row++)
                    {
                        for (var column = 0; column < mask.ColumnCount; column++)
                        {
                            if (widened[row, column] != IsNear(mask, row, column, cells))
                                return false;
                        }
                    }
                    return HasWidenedRows(mask);
                }
            )
        );

    private static Gen<CellMask> Masks() =>
        from rows in Gen.Choose(1, 20)
        from columns in Gen.OneOf(Gen.Choose(1, 20), Gen.Choose(60, 140))
        from density in Gen.Choose(1, 99)
        from seed in Gen.Choose(0, int.MaxValue)
        select Drawn(rows, columns, density, seed);

    private static CellMask Drawn(int rows, int columns, int density, int seed)
    {
        var random = new System.Random(seed);
        return CellMask.From(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => random.Next(100) < density)]);
    }

    private static bool HasWidenedRows(CellMask mask)
    {
        var (widened, row) = (mask.Widened(1), new ulong[mask.WordsPerRow]);
        for (var at = 0; at < mask.RowCount; at++)
        {
            mask.WidenedRow(at, row);
            if (!widened.Row(at).SequenceEqual(row))
                return false;
        }
        return true;
    }

    private static bool IsNear(CellMask mask, int row, int column, int cells)
    {
        for (var r = Math.Max(0, row - cells); r <= Math.Min(mask.RowCount - 1, row + cells); r++)
        {
            for (var c = Math.Max(0, column - cells); c <= Math.Min(mask.ColumnCount - 1, column + cells); c++)
            {
                if (mask[r, c])
                    return true;
            }
        }
        return false;
    }

    private static int[] Flood(CellMask mask, bool isQueen)
    {
        var labels = new int[mask.RowCount * mask.ColumnCount];
        var count = 0;
        for (var start = 0; start < labels.Length; start++)
        {
            if (labels[start] != 0 || !mask[start / mask.ColumnCount, start % mask.ColumnCount])
                continue;
            var open = new Stack<int>([start]);
            labels[start] = ++count;
            while (open.TryPop(out var cell))
            {
                var (row, column) = Math.DivRem(cell, mask.ColumnCount);
                for (var i = 0; i < 9; i++)
                {
                    var (r, c) = (row + (i / 3) - 1, column + (i % 3) - 1);
                    var isBeside = isQueen || i % 2 == 1;
                    if (!isBeside || r < 0 || c < 0 || r >= mask.RowCount || c >= mask.ColumnCount || !mask[r, c] || labels[(r * mask.ColumnCount) + c] != 0)
                        continue;
                    labels[(r * mask.ColumnCount) + c] = count;
                    open.Push((r * mask.ColumnCount) + c);
                }
            }
        }
        return labels;
    }
}
