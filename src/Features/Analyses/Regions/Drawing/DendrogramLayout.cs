using Samplan.Analyses.Contracts.Regions;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Regions.Drawing;

/// <summary>
/// The last steps of a dendrogram as a drawing: groups as lines from the left, brought together to the right, by the share of persons who stay within their group. Earlier steps are
/// inside the groups that stand at the left.
/// </summary>
internal sealed class DendrogramLayout
{
    public const double RowPixels = 20;
    public const double NamePixels = 190;
    public const double TreePixels = 540;
    private const int MostGroups = 60;

    private readonly List<(double X1, double Y1, double X2, double Y2)> _lines = [];

    public DendrogramLayout(RegionSet set)
    {
        var merges = set.Merges;
        var first = Math.Max(0, merges.Count + 1 - MostGroups);
        var parents = Enumerable.Range(0, set.Units.Count).ToArray();
        foreach (var merge in merges.Take(first))
            parents[merge.Right] = merge.Left;
        int Root(int unit) => parents[unit] == unit ? unit : Root(parents[unit]);
        var sizes = Enumerable
            .Range(0, set.Units.Count)
            .Where(unit => set.Members[unit].Region is not null)
            .GroupBy(Root)
            .ToDictionary(group => group.Key, group => group.Count());
        Leaves = [.. Order(sizes.Keys, merges.Skip(first)).Select(root => (set.Units[root].Name, sizes[root] - 1))];
        var at = Order(sizes.Keys, merges.Skip(first))
            .Select((root, row) => (root, row))
            .ToDictionary(pair => pair.root, pair => (X: 0.0, Y: (pair.row + 0.5) * RowPixels));
        From = first == 0 ? set.InitialIntraShare : merges[first - 1].IntraShare;
        Until = merges.Count > 0 ? merges[^1].IntraShare : From;
        foreach (var merge in merges.Skip(first))
            at[merge.Left] = Join(at[merge.Left], at[merge.Right], X(merge.IntraShare));
        foreach (var root in at.Where(one => one.Value.X < TreePixels && IsLast(one.Key, merges.Skip(first))).Select(one => one.Value))
            _lines.Add((root.X, root.Y, TreePixels, root.Y));
        CutX = CutOf(set, merges) is { } share ? X(share) : null;
        Height = Leaves.Count * RowPixels;
    }

    /// <summary>Name of each group at the left, with how many more units are in it.</summary>
    public IReadOnlyList<(string Name, int More)> Leaves { get; }

    public IReadOnlyList<(double X1, double Y1, double X2, double Y2)> Lines => _lines;

    /// <summary>Share 0–1 at the left edge …</summary>
    public double From { get; }

    /// <summary>… and at the right.</summary>
    public double Until { get; }

    /// <summary>Where the regions were cut; null where before the first drawn step.</summary>
    public double? CutX { get; }

    public double Height { get; }

    private double X(double share) => Until > From ? (share - From) / (Until - From) * TreePixels : TreePixels;

    private (double X, double Y) Join((double X, double Y) one, (double X, double Y) other, double x)
    {
        _lines.Add((one.X, one.Y, x, one.Y));
        _lines.Add((other.X, other.Y, x, other.Y));
        _lines.Add((x, one.Y, x, other.Y));
        return (x, (one.Y + other.Y) / 2);
    }

    private static bool IsLast(int root, IEnumerable<DendrogramMerge> merges) => merges.All(merge => merge.Right != root);

    // The cut lies between the last step that was taken and the next.
    private static double? CutOf(RegionSet set, IReadOnlyList<DendrogramMerge> merges)
    {
        var groups = set.Members.Count(member => member.Region is not null);
        var taken = groups - set.Regions.Count;
        var before = taken == 0 ? set.InitialIntraShare : merges[taken - 1].IntraShare;
        return taken < merges.Count ? (before + merges[taken].IntraShare) / 2 : null;
    }

    /// <summary>Groups in such an order that no lines cross: each stands beside what it is brought together with.</summary>
    private static IEnumerable<int> Order(IEnumerable<int> roots, IEnumerable<DendrogramMerge> merges)
    {
        var lists = roots.ToDictionary(root => root, root => new List<int> { root });
        foreach (var merge in merges)
        {
            lists[merge.Left].AddRange(lists[merge.Right]);
            lists.Remove(merge.Right);
        }
        return lists.OrderBy(list => list.Key).SelectMany(list => list.Value);
    }
}
