namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// The steps by which <see cref="Intramax"/> brought units together, to be cut where one likes. In a division cut from it
/// <see cref="UnitRegion.LinkShare"/> is the share of employed residents who work in the rest of the region, and the margin
/// (<c>next-merge</c>) is how much the share of persons within regions would rise at the step that next touches the region: small where
/// it is about to be merged, null where nothing would. Events: <c>merged</c> (the unit is the lowest of the group that was taken up),
/// <c>tie</c>, <c>tie-after</c> of a later step where the cut was found by the jump, <c>centre-tie</c>, <c>no-flows</c>. Immutable.
/// </summary>
public sealed class Dendrogram
{
    private readonly FlowTable _flows;

    internal Dendrogram(FlowTable flows, IReadOnlyList<DendrogramMerge> merges)
    {
        (_flows, Merges) = (flows, merges);
        var (total, within) = (0.0, 0.0);
        for (var unit = 0; unit < flows.PlaceCount; unit++)
        {
            within += flows.InternalPersons(unit) ?? 0;
            total += (flows.InternalPersons(unit) ?? 0) + flows.LeavingPersons(unit);
            MostRegions += IsEmpty(unit) ? 0 : 1;
        }

        InitialIntraShare = total > 0 ? within / total : 0;
    }

    /// <summary>The steps, first to last.</summary>
    public IReadOnlyList<DendrogramMerge> Merges { get; }

    /// <summary>Share 0–1 of all persons who stay within their unit, before the first step.</summary>
    public double InitialIntraShare { get; }

    /// <summary>Regions before the first step: units with flows.</summary>
    public int MostRegions { get; }

    /// <summary>Regions after the last step: above 1 where groups have no flow between them, or do not touch.</summary>
    public int FewestRegions => MostRegions - Merges.Count;

    /// <summary>
    /// The number of regions left when one stops before the step at which the share of persons within regions rises most; of equal rises
    /// the first. Without any step, <see cref="MostRegions"/>.
    /// </summary>
    /// <param name="fewest">Steps that would leave fewer regions than this do not count: the last steps always rise most.</param>
    public int FindJump(int fewest = 2)
    {
        var (best, most) = (MostRegions, double.NegativeInfinity);
        var share = InitialIntraShare;
        for (var step = 0; step < Merges.Count; step++)
        {
            var rise = Merges[step].IntraShare - share;
            share = Merges[step].IntraShare;
            if (MostRegions - step >= fewest && rise > most)
                (best, most) = (MostRegions - step, rise);
        }

        return best;
    }

    /// <summary>The division before the jump of <see cref="FindJump"/>. The order of equal steps after it may decide where it is, and so they are told.</summary>
    public RegionalDivision CutAtJump(int fewest = 2)
    {
        var regionCount = FindJump(fewest);
        var steps = MostRegions - regionCount;
        var later = Merges.Select((merge, step) => (merge, step: step + 1)).Skip(steps).Take(regionCount - fewest + 1).Where(one => one.merge.IsTie);
        return Cut(regionCount, [.. later.Select(one => RegionEvent.Of(one.step, "tie-after", one.merge.Right, one.merge.Left, ("index", one.merge.Index)))]);
    }

    /// <summary>The division with so many regions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between <see cref="FewestRegions"/> and <see cref="MostRegions"/>.</exception>
    public RegionalDivision Cut(int regionCount) => Cut(regionCount, []);

    private RegionalDivision Cut(int regionCount, IReadOnlyList<RegionEvent> later)
    {
        if (regionCount < FewestRegions || regionCount > MostRegions)
            throw new ArgumentOutOfRangeException(nameof(regionCount), regionCount, $"From {FewestRegions} to {MostRegions}.");
        var steps = MostRegions - regionCount;
        var labels = Labels(steps);
        var rises = NextRises(steps, labels);
        DivisionDraft? draft = null;
        draft = new DivisionDraft(_flows, labels) { Describe = (unit, region) => region is null ? unit : Describe(unit, region, rises, draft!) };
        for (var step = 0; step < steps; step++)
            Tell(draft.Log, step + 1, Merges[step]);
        draft.Log.AddRange(later);
        for (var unit = 0; unit < labels.Length; unit++)
        {
            if (labels[unit] == DivisionDraft.None)
                draft.Log.Add(RegionEvent.Of(0, "no-flows", unit, null));
        }

        return draft.Finish();
    }

    private static void Tell(List<RegionEvent> log, int step, DendrogramMerge merge)
    {
        log.Add(RegionEvent.Of(step, "merged", merge.Right, merge.Left, ("index", merge.Index), ("intra-share", merge.IntraShare)));
        if (merge.IsTie)
            log.Add(RegionEvent.Of(step, "tie", merge.Right, merge.Left, ("index", merge.Index)));
    }

    private int[] Labels(int steps)
    {
        var parents = Enumerable.Range(0, _flows.PlaceCount).ToArray();
        for (var step = 0; step < steps; step++)
            parents[Merges[step].Right] = Merges[step].Left;
        // A parent always has the lower number, so one pass upwards is enough.
        for (var unit = 0; unit < parents.Length; unit++)
            parents[unit] = parents[parents[unit]];
        for (var unit = 0; unit < parents.Length; unit++)
            parents[unit] = IsEmpty(unit) ? DivisionDraft.None : parents[unit];
        return parents;
    }

    /// <summary>By label: the rise of the first later step that touches it.</summary>
    private Dictionary<int, double> NextRises(int steps, int[] labels)
    {
        var rises = new Dictionary<int, double>();
        for (var step = steps; step < Merges.Count; step++)
        {
            var before = step == 0 ? InitialIntraShare : Merges[step - 1].IntraShare;
            rises.TryAdd(labels[Merges[step].Left], Merges[step].IntraShare - before);
            rises.TryAdd(labels[Merges[step].Right], Merges[step].IntraShare - before);
        }

        return rises;
    }

    private static UnitRegion Describe(UnitRegion unit, FunctionalRegion region, Dictionary<int, double> rises, DivisionDraft draft)
    {
        var isCentre = region.Centre == unit.Unit;
        var rise = rises.TryGetValue(draft.Labels[unit.Unit], out var known) ? known : (double?)null;
        return unit with
        {
            Role = isCentre ? RegionRole.Centre : RegionRole.Member,
            Level = isCentre ? 0 : 1,
            LinkShare = isCentre ? null : draft.ShareToRest(unit.Unit),
            Margin = rise,
            Margins = rise is { } value ? [ThresholdMargin.AtLeast("next-merge", value, 0)] : [],
        };
    }

    private bool IsEmpty(int unit) => !((_flows.InternalPersons(unit) ?? 0) + _flows.LeavingPersons(unit) + _flows.ArrivingPersons(unit) > 0);
}
