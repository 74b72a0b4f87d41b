namespace Samplan.Engine.Flows.Regions;

/// <summary>A division while it is put together: which label each unit bears, and what was decided of it.</summary>
internal sealed class DivisionDraft
{
    public const int None = -1;

    // What should be known beside the reason: it stands before it, since the last reason holds.
    private static readonly string[] s_notes = ["order", "order-possible", "centre-tie"];

    private readonly FlowTable _flows;

    /// <param name="flows">The flows, without ends outside.</param>
    /// <param name="labels">A label for each unit, any number from 0; <see cref="None"/> for a unit in no region. Kept, not copied.</param>
    public DivisionDraft(FlowTable flows, int[] labels)
    {
        (_flows, Labels) = (flows, labels);
        Residents = new double[labels.Length];
        Jobs = new double[labels.Length];
        for (var unit = 0; unit < labels.Length; unit++)
        {
            var within = flows.InternalPersons(unit) ?? 0;
            (Residents[unit], Jobs[unit]) = (within + flows.LeavingPersons(unit), within + flows.ArrivingPersons(unit));
        }
    }

    public int[] Labels { get; }

    /// <summary>Employed residents of each unit.</summary>
    public double[] Residents { get; }

    /// <summary>Jobs in each unit.</summary>
    public double[] Jobs { get; }

    public List<RegionEvent> Log { get; init; } = [];

    /// <summary>The centre of each label; where a label has none <see cref="NameCentre"/> chooses it.</summary>
    public Dictionary<int, int> Centres { get; init; } = [];

    /// <summary>The method's own condition, told of a region without it.</summary>
    public Func<FunctionalRegion, bool?> Validity { get; init; } = static _ => null;

    /// <summary>Role, level, link share and margins of a unit, told of the unit with its region and reasons.</summary>
    public required Func<UnitRegion, FunctionalRegion?, UnitRegion> Describe { get; init; }

    /// <summary>Share 0–1 of a unit's employed residents who work in the other units of its region; null where nobody employed lives in it.</summary>
    public double? ShareToRest(int unit)
    {
        if (!(Residents[unit] > 0))
            return null;
        double sum = 0;
        var destinations = _flows.DestinationsOf(unit);
        for (var i = 0; i < destinations.Length; i++)
            sum += Labels[destinations[i]] == Labels[unit] ? _flows.PersonsTo(unit)[i] : 0;
        return sum / Residents[unit];
    }

    /// <summary>The unit with most jobs; of equals the lowest number, and the log has an event <c>centre-tie</c> for each of them.</summary>
    public int NameCentre(IReadOnlyList<int> units)
    {
        var jobs = units.Max(unit => Jobs[unit]);
        var most = units.Where(unit => Jobs[unit] == jobs).Order().ToArray();
        var step = most.Length > 1 && Log.Count > 0 ? Log.Max(one => one.Step) + 1 : 1;
        for (var i = 0; most.Length > 1 && i < most.Length; i++)
            Log.Add(RegionEvent.Of(step, "centre-tie", most[i], most[i == 0 ? 1 : 0], ("jobs", Jobs[most[i]])));
        return most[0];
    }

    public RegionalDivision Finish()
    {
        var members = new Dictionary<int, List<int>>();
        for (var unit = 0; unit < Labels.Length; unit++)
        {
            if (Labels[unit] == None)
                continue;
            if (!members.TryGetValue(Labels[unit], out var list))
                members[Labels[unit]] = list = [];
            list.Add(unit);
        }

        var within = InternalPersons();
        var regions = members.Select(pair => Region(pair.Key, pair.Value, within[pair.Key])).OrderBy(region => region.Centre).ToArray();
        var numbers = new int?[Labels.Length];
        for (var number = 0; number < regions.Length; number++)
        {
            foreach (var unit in regions[number].Units)
                numbers[unit] = number;
        }

        var reasons = Log.ToLookup(one => one.Unit);
        var units = new UnitRegion[Labels.Length];
        for (var unit = 0; unit < units.Length; unit++)
        {
            var region = numbers[unit] is { } number ? regions[number] : null;
            var found = new UnitRegion(unit, numbers[unit], RegionRole.Unassigned) { Reasons = [.. reasons[unit].OrderBy(one => !s_notes.Contains(one.Code))] };
            units[unit] = Describe(found, region);
        }

        return new RegionalDivision(units, regions, Log, Modularity(regions));
    }

    private FunctionalRegion Region(int label, List<int> units, double within)
    {
        var centre = Centres.TryGetValue(label, out var known) ? known : NameCentre(units);
        var region = new FunctionalRegion(centre, units)
        {
            Residents = units.Sum(unit => Residents[unit]),
            Jobs = units.Sum(unit => Jobs[unit]),
            InternalPersons = within,
        };
        return region with { IsValid = Validity(region) };
    }

    private Dictionary<int, double> InternalPersons()
    {
        var within = new Dictionary<int, double>();
        for (var unit = 0; unit < Labels.Length; unit++)
        {
            if (Labels[unit] == None)
                continue;
            var sum = _flows.InternalPersons(unit) ?? 0;
            var destinations = _flows.DestinationsOf(unit);
            var persons = _flows.PersonsTo(unit);
            for (var i = 0; i < destinations.Length; i++)
                sum += Labels[destinations[i]] == Labels[unit] ? persons[i] : 0;
            within[Labels[unit]] = within.GetValueOrDefault(Labels[unit]) + sum;
        }

        return within;
    }

    private double Modularity(FunctionalRegion[] regions)
    {
        var total = Residents.Sum();
        return total > 0 ? regions.Sum(region => (region.InternalPersons / total) - (region.Residents / total * (region.Jobs / total))) : 0;
    }

    /// <exception cref="ArgumentException">The table has ends outside.</exception>
    public static void Check(FlowTable flows)
    {
        if (flows.NodeCount != flows.PlaceCount)
            throw new ArgumentException("Regions are formed of a table without ends outside.", nameof(flows));
    }
}
