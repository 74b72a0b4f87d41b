namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Units divided into functional regions. Every unit is in exactly one region or in none, and
/// <see cref="Units"/> says which. Regions stand in the order of their centres' numbers. The division depends on the flows only:
/// not on the order in which they were given, and on the units' numbers only where two candidates are exactly equal, in which case the
/// lower number is taken and the log has an event <c>tie</c>, or <c>centre-tie</c> for the units of a region that have equally many jobs. <see cref="TravelToWorkAreas"/> says of
/// which units the order of its reserve list decides. Immutable.
/// </summary>
public sealed class RegionalDivision
{
    internal RegionalDivision(IReadOnlyList<UnitRegion> units, IReadOnlyList<FunctionalRegion> regions, IReadOnlyList<RegionEvent> log, double modularity) =>
        (Units, Regions, Log, Modularity) = (units, regions, log, modularity);

    /// <summary>One for each unit of the flow table, in its order.</summary>
    public IReadOnlyList<UnitRegion> Units { get; }

    /// <summary>The regions.</summary>
    public IReadOnlyList<FunctionalRegion> Regions { get; }

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<RegionEvent> Log { get; }

    /// <summary>
    /// Directed, weighted modularity, −0.5 to 1: the share of all persons who stay in their region, less the share that would if jobs
    /// were drawn by lot. Leicht and Newman, "Community structure in directed networks" (2008).
    /// </summary>
    public double Modularity { get; }

    /// <summary>The region's number, or −1, of each unit in every other order of the reserve list that was tried; empty for other methods.</summary>
    internal IReadOnlyList<int[]> OtherOrders { get; private init; } = [];

    internal RegionalDivision WithOtherOrders(IReadOnlyList<int[]> orders) => new(Units, Regions, Log, Modularity) { OtherOrders = orders };

    /// <summary>Number of each unit's region, null for a unit in none.</summary>
    public IReadOnlyList<int?> RegionOfUnits => [.. Units.Select(unit => unit.Region)];

    /// <summary>Persons between regions, from the row's to the column's; the diagonal holds those who stay. Pairs without persons are left out.</summary>
    /// <param name="flows">The table that was divided.</param>
    public IReadOnlyDictionary<(int From, int To), double> SumFlows(FlowTable flows)
    {
        var sums = new Dictionary<(int From, int To), double>();
        foreach (var unit in Units)
        {
            if (unit.Region is not { } from)
                continue;
            Add((from, from), flows.InternalPersons(unit.Unit) ?? 0);
            var destinations = flows.DestinationsOf(unit.Unit);
            var persons = flows.PersonsTo(unit.Unit);
            for (var i = 0; i < destinations.Length; i++)
            {
                if (!flows.IsOutside(destinations[i]) && Units[destinations[i]].Region is { } to)
                    Add((from, to), persons[i]);
            }
        }

        return sums;

        void Add((int, int) pair, double persons)
        {
            if (persons > 0)
                sums[pair] = sums.GetValueOrDefault(pair) + persons;
        }
    }
}
