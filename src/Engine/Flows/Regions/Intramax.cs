namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Intramax, Masser and Brown (1975): units are brought together two at a time, always the pair whose interaction most exceeds what its
/// totals would lead one to expect, I(i,j) = f_ij·T/(O_i·D_j) + f_ji·T/(O_j·D_i), where O are the employed residents, D the jobs and T all
/// persons; a term with a zero denominator counts 0. Pairs without a flow are never brought together, and with neighbours given only groups
/// that touch each other are, so several groups may be left at the end. Units without flows take no part.
/// </summary>
public static class Intramax
{
    /// <param name="flows">Flows between units, those who stay included; no ends outside.</param>
    /// <param name="neighbours">When given, only groups that touch are brought together.</param>
    /// <param name="progress">Share of the steps done, 0–1.</param>
    /// <param name="cancellation">Asked at each step.</param>
    /// <exception cref="ArgumentException">A table with ends outside, or neighbours of another number of units.</exception>
    public static Dendrogram Of(
        FlowTable flows,
        UnitNeighbours? neighbours = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        DivisionDraft.Check(flows);
        if (neighbours is not null && neighbours.UnitCount != flows.PlaceCount)
            throw new ArgumentException($"{flows.PlaceCount} units have neighbours of {neighbours.UnitCount}.", nameof(neighbours));
        var groups = new IntramaxGroups(flows, neighbours);
        var merges = new List<DendrogramMerge>();
        while (groups.FindNext() is var (pair, isTie))
        {
            cancellation.ThrowIfCancellationRequested();
            groups.Merge(pair);
            merges.Add(new DendrogramMerge(pair.Left, pair.Right, pair.Index, groups.IntraShare, isTie));
            if (merges.Count % 64 == 0)
                progress?.Report((double)merges.Count / flows.PlaceCount);
        }

        progress?.Report(1);
        return new Dendrogram(flows, merges);
    }
}
