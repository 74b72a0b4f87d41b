using System.Buffers.Binary;
using Samplan.Geo.Indexes;

namespace Samplan.Geo.Tests.Indexes;

/// <summary>Walks the packed nodes by the rules of SQLite's rtreecheck; the storage tests ask SQLite itself.</summary>
public class SqliteRTreeTests
{
    [Theory]
    [InlineData(0, 4096)]
    [InlineData(1, 4096)]
    [InlineData(51, 4096)]
    [InlineData(52, 4096)]
    [InlineData(2602, 4096)]
    [InlineData(20_000, 4096)]
    [InlineData(1000, 512)]
    [InlineData(1000, 1024)]
    [InlineData(1000, 65536)]
    public void Every_item_hangs_once_in_a_sound_tree(int count, int pageSize)
    {
        var random = new Random(count);
        var bounds = PackedRTreeTests.Draw(random, count).Select(b => new Bounds(b.MinX * 523.7, b.MinY * 6123.1, b.MaxX * 523.7, b.MaxY * 6123.1)).ToArray();
        var ids = Enumerable.Range(0, count).Select(i => 7L * (count - i)).ToArray();
        var tree = SqliteRTree.Pack(ids, bounds, pageSize);

        Assert.Equal(Math.Min(pageSize - 64, 1228), tree.NodeLength);
        var met = new Dictionary<long, (long Node, Bounds Cell)>();
        var parents = new Dictionary<long, long>();
        Walk(tree, 1, BinaryPrimitives.ReadUInt16BigEndian(tree.NodeData(1).Span), met, parents);
        Assert.Equal(ids.Order(), met.Keys.Order());
        Assert.Equal(tree.Rows, met.OrderBy(row => row.Key).Select(row => new SqliteRTree.NodeOfRow(row.Key, row.Value.Node)));
        Assert.Equal(tree.Parents, parents.OrderBy(row => row.Key).Select(row => new SqliteRTree.ParentOfNode(row.Key, row.Value)));
        Assert.Equal(tree.NodeCount - 1, tree.Parents.Count);
        for (var i = 0; i < count; i++)
            Assert.True(met[ids[i]].Cell.Contains(bounds[i]));
    }

    [Fact]
    public void Floats_are_rounded_outward_by_one_step_at_most()
    {
        var cell = Cells(SqliteRTree.Pack([1], [new Bounds(674032.357, 6580821.991, 674032.358, 6580821.992)]), 1).Single().Cell;
        Assert.True(cell.Contains(new Bounds(674032.357, 6580821.991, 674032.358, 6580821.992)));
        Assert.InRange(cell.Width, 0, 0.13);
        Assert.InRange(cell.Height, 0, 1.01);
    }

    [Fact]
    public void Empty_bounds_are_refused() => Assert.Throws<ArgumentException>(() => SqliteRTree.Pack([1], [Bounds.Empty]));

    private static Bounds Walk(SqliteRTree tree, int node, int depth, Dictionary<long, (long, Bounds)> met, Dictionary<long, long> parents)
    {
        var around = Bounds.Empty;
        foreach (var (id, cell) in Cells(tree, node))
        {
            around = around.Including(cell);
            if (depth == 0)
            {
                met.Add(id, (node, cell));
                continue;
            }
            parents.Add(id, node);
            Assert.True(cell.Contains(Walk(tree, (int)id, depth - 1, met, parents)));
        }
        return around;
    }

    private static List<(long Id, Bounds Cell)> Cells(SqliteRTree tree, int node)
    {
        var data = tree.NodeData(node).Span;
        var cells = new List<(long, Bounds)>();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(data[2..]); i++)
        {
            var cell = data.Slice(4 + 24 * i, 24);
            cells.Add(
                (
                    BinaryPrimitives.ReadInt64BigEndian(cell),
                    new Bounds(
                        BinaryPrimitives.ReadSingleBigEndian(cell[8..]),
                        BinaryPrimitives.ReadSingleBigEndian(cell[16..]),
                        BinaryPrimitives.ReadSingleBigEndian(cell[12..]),
                        BinaryPrimitives.ReadSingleBigEndian(cell[20..])
                    )
                )
            );
        }
        return cells;
    }
}
