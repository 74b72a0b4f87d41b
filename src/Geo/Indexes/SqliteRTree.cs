using System.Buffers.Binary;

namespace Samplan.Geo.Indexes;

/// <summary>
/// The content of SQLite's R*Tree module, packed full, as rows for its shadow tables, so that an import need not insert item by item.
/// <para>
/// The format, read from SQLite's <c>rtree.c</c> and tried with SQLite 3.40.1 (<c>rtreecheck</c> says ok for 0 to 200,000 items and page sizes 512 to 65,536, and
/// searches, inserts and deletes work on the packed tree): all numbers big-endian; a node is 2 bytes depth (root only, 0 when it is a leaf), 2 bytes number of cells, then 24 bytes a
/// cell: 8 bytes id or child node, and minx, maxx, miny, maxy as 32-bit floats rounded outward; zeros to the end. The root is node 1. A node has
/// page size − 64 bytes, at most 4 + 51 × 24. <c>_rowid</c> has a row an item, <c>_parent</c> a row a node but the root. The virtual table is
/// created first; it makes an empty node 1, which the first row here replaces.
/// </para>
/// </summary>
public sealed class SqliteRTree
{
    private const int CellLength = 24;
    private const int HeadLength = 4;
    private const int MostCells = 51;
    private const int RootNode = 1;

    private readonly byte[] _nodes;
    private readonly NodeOfRow[] _rows;
    private readonly ParentOfNode[] _parents;

    private SqliteRTree(int nodeLength, int nodeCount, int rowCount)
    {
        NodeLength = nodeLength;
        NodeCount = nodeCount;
        _nodes = new byte[checked(nodeLength * nodeCount)];
        _rows = new NodeOfRow[rowCount];
        _parents = new ParentOfNode[nodeCount - 1];
    }

    /// <summary>A row of <c>_rowid</c>.</summary>
    public readonly record struct NodeOfRow(long RowId, long Node);

    /// <summary>A row of <c>_parent</c>.</summary>
    public readonly record struct ParentOfNode(long Node, long Parent);

    public int NodeLength { get; }

    /// <summary>Rows of <c>_node</c>: the numbers 1 to this, their data by <see cref="NodeData"/>.</summary>
    public int NodeCount { get; }

    /// <summary>Rows of <c>_rowid</c> by rising row id, which is how SQLite appends them fastest.</summary>
    public IReadOnlyList<NodeOfRow> Rows => _rows;

    /// <summary>Rows of <c>_parent</c> by rising node.</summary>
    public IReadOnlyList<ParentOfNode> Parents => _parents;

    /// <summary>The data of a node, numbered from 1.</summary>
    public ReadOnlyMemory<byte> NodeData(int node) => _nodes.AsMemory((node - 1) * NodeLength, NodeLength);

    /// <summary>Packs items, whose ids must differ. Empty geometries have no place in the tree: leave them out.</summary>
    /// <param name="rowIds">Row ids.</param>
    /// <param name="bounds">Bounds of the items, as many as the ids, none empty.</param>
    /// <param name="pageSize">The database's <c>PRAGMA page_size</c>.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or bounds are empty.</exception>
    public static SqliteRTree Pack(ReadOnlySpan<long> rowIds, ReadOnlySpan<Bounds> bounds, int pageSize = 4096)
    {
        if (rowIds.Length != bounds.Length)
            throw new ArgumentException("There are not as many bounds as ids.", nameof(bounds));
        foreach (var item in bounds)
        {
            if (item.IsEmpty)
                throw new ArgumentException("Empty bounds cannot be indexed.", nameof(bounds));
        }
        var nodeLength = Math.Min(pageSize - 64, HeadLength + MostCells * CellLength);
        var capacity = (nodeLength - HeadLength) / CellLength;
        var nodesByLevel = NodesByLevel(rowIds.Length, capacity);
        var tree = new SqliteRTree(nodeLength, nodesByLevel.Sum(), rowIds.Length);
        tree.Fill(rowIds, bounds, nodesByLevel);
        return tree;
    }

    // From the leaves up; the last is the root.
    private static List<int> NodesByLevel(int count, int capacity)
    {
        var levels = new List<int>();
        do
        {
            count = Math.Max(1, (count + capacity - 1) / capacity);
            levels.Add(count);
        } while (count > 1);
        return levels;
    }

    private void Fill(ReadOnlySpan<long> rowIds, ReadOnlySpan<Bounds> bounds, List<int> nodesByLevel)
    {
        var order = HilbertCurve.Order(bounds);
        var ids = new long[order.Length];
        var boxes = new Bounds[order.Length];
        for (var i = 0; i < order.Length; i++)
            (ids[i], boxes[i]) = (rowIds[order[i]], bounds[order[i]]);

        // Nodes are numbered from the root down, so a level's first number follows from those above it.
        var firstNode = RootNode + nodesByLevel.Sum();
        for (var level = 0; level < nodesByLevel.Count; level++)
        {
            firstNode -= nodesByLevel[level];
            (ids, boxes) = FillLevel(ids, boxes, firstNode, nodesByLevel[level], level == 0 ? order : null);
        }
        BinaryPrimitives.WriteUInt16BigEndian(_nodes, (ushort)(nodesByLevel.Count - 1));
        SortRows();
    }

    // Rows stand in the order of the ids given, which nearly always rises already.
    private void SortRows()
    {
        for (var i = 1; i < _rows.Length; i++)
        {
            if (_rows[i].RowId > _rows[i - 1].RowId)
                continue;
            Array.Sort(_rows, (a, b) => a.RowId.CompareTo(b.RowId));
            return;
        }
    }

    // The order is given for the leaves only. Cells are spread evenly over the nodes, so that no node is left with a cell or two.
    private (long[] Nodes, Bounds[] Boxes) FillLevel(long[] ids, Bounds[] boxes, int firstNode, int nodeCount, int[]? order)
    {
        var nodes = new long[nodeCount];
        var around = new Bounds[nodeCount];
        for (var i = 0; i < nodeCount; i++)
        {
            var start = (int)((long)ids.Length * i / nodeCount);
            var end = (int)((long)ids.Length * (i + 1) / nodeCount);
            var node = firstNode + i;
            nodes[i] = node;
            around[i] = WriteNode(node, ids.AsSpan(start..end), boxes.AsSpan(start..end));
            for (var j = start; j < end; j++)
            {
                if (order is not null)
                    _rows[order[j]] = new NodeOfRow(ids[j], node);
                else
                    _parents[ids[j] - RootNode - 1] = new ParentOfNode(ids[j], node);
            }
        }
        return (nodes, around);
    }

    private Bounds WriteNode(int node, ReadOnlySpan<long> ids, ReadOnlySpan<Bounds> boxes)
    {
        var data = _nodes.AsSpan((node - 1) * NodeLength, NodeLength);
        BinaryPrimitives.WriteUInt16BigEndian(data[2..], (ushort)ids.Length);
        var around = Bounds.Empty;
        for (var i = 0; i < ids.Length; i++)
        {
            var cell = data[(HeadLength + i * CellLength)..];
            BinaryPrimitives.WriteInt64BigEndian(cell, ids[i]);
            BinaryPrimitives.WriteSingleBigEndian(cell[8..], Down(boxes[i].MinX));
            BinaryPrimitives.WriteSingleBigEndian(cell[12..], Up(boxes[i].MaxX));
            BinaryPrimitives.WriteSingleBigEndian(cell[16..], Down(boxes[i].MinY));
            BinaryPrimitives.WriteSingleBigEndian(cell[20..], Up(boxes[i].MaxY));
            around = around.Including(boxes[i]);
        }
        return around;
    }

    private static float Down(double value)
    {
        var rounded = (float)value;
        return rounded > value ? MathF.BitDecrement(rounded) : rounded;
    }

    private static float Up(double value)
    {
        var rounded = (float)value;
        return rounded < value ? MathF.BitIncrement(rounded) : rounded;
    }
}
