namespace Samplan.Engine.Accessibility;

/// <summary>
/// What may follow closures: customers go to the next facility that is left, and of the facilities with fewer customers than they need the smallest closes next. Its customers save others, so
/// that facilities close one at a time.
/// </summary>
public static class ServiceCascade
{
    /// <param name="search">The streets and all facilities.</param>
    /// <param name="origins">Where people live.</param>
    /// <param name="demand">People by origin, those not known counting for no facility; and with fewer of them a facility closes. 0 lets only the first close.</param>
    /// <param name="closedFirst">Facilities that close to begin with.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CascadeResult Run(
        FacilitySearch search,
        LinkedPoints origins,
        (IReadOnlyList<double?> Persons, double LeastPersons) demand,
        IReadOnlyList<int> closedFirst,
        CancellationToken cancellation = default
    )
    {
        var isClosed = new bool[search.FacilityCount];
        foreach (var facility in closedFirst)
            isClosed[facility] = true;
        var closures = new List<CascadeClosure>();
        while (true)
        {
            var nearest = search.Find(origins, 1, facility => !isClosed[facility], cancellation);
            var catchments = Catchments(nearest, demand.Persons, isClosed.Length);
            var smallest = Enumerable
                .Range(0, isClosed.Length)
                .Where(facility => !isClosed[facility])
                .DefaultIfEmpty(-1)
                .MinBy(facility => facility < 0 ? 0 : catchments[facility]);
            if (smallest < 0 || catchments[smallest] >= demand.LeastPersons)
                return new CascadeResult(closures, nearest);
            isClosed[smallest] = true;
            closures.Add(new CascadeClosure(smallest, catchments[smallest]));
        }
    }

    private static double[] Catchments(NearestTable nearest, IReadOnlyList<double?> persons, int facilityCount)
    {
        var catchments = new double[facilityCount];
        for (var origin = 0; origin < nearest.OriginCount; origin++)
        {
            if (nearest.FindDestination(origin, 0) is { } facility)
                catchments[facility] += persons[origin] ?? 0;
        }
        return catchments;
    }
}
