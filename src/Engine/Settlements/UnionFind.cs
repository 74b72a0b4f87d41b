namespace Samplan.Engine.Settlements;

/// <summary>Disjoint sets; the lowest number of a set stands for it, whatever the order of the unions.</summary>
internal sealed class UnionFind
{
    private readonly int[] _parent;

    public UnionFind(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++)
            _parent[i] = i;
    }

    public int Find(int item)
    {
        while (_parent[item] != item)
        {
            _parent[item] = _parent[_parent[item]];
            item = _parent[item];
        }

        return item;
    }

    public void Unite(int a, int b)
    {
        var (low, high) = (Math.Min(Find(a), Find(b)), Math.Max(Find(a), Find(b)));
        _parent[high] = low;
    }
}
