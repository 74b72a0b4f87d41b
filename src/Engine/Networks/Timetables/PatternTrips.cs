namespace Samplan.Engine.Networks.Timetables;

/// <summary>The trips of one pattern while a timetable is made, dealt into chains in which none overtakes another.</summary>
internal sealed class PatternTrips(PatternKey key)
{
    private readonly List<(int[] Arrivals, int[] Departures, int Source, int Trip)> _trips = [];

    public PatternKey Key => key;

    public void Add(int[] arrivals, int[] departures, int source, int trip) => _trips.Add((arrivals, departures, source, trip));

    public List<List<(int[] Arrivals, int[] Departures, int Source, int Trip)>> Chains()
    {
        _trips.Sort(static (a, b) => Compare(a, b));
        var chains = new List<List<(int[] Arrivals, int[] Departures, int Source, int Trip)>>();
        foreach (var trip in _trips)
        {
            var chain = chains.Find(one => Follows(one[^1], trip));
            if (chain is null)
                chains.Add(chain = []);
            chain.Add(trip);
        }
        return chains;
    }

    private static int Compare((int[] Arrivals, int[] Departures, int Source, int Trip) a, (int[] Arrivals, int[] Departures, int Source, int Trip) b)
    {
        var byDeparture = a.Departures.AsSpan().SequenceCompareTo(b.Departures);
        var byArrival = byDeparture != 0 ? byDeparture : a.Arrivals.AsSpan().SequenceCompareTo(b.Arrivals);
        return byArrival != 0 ? byArrival : (a.Source, a.Trip).CompareTo((b.Source, b.Trip));
    }

    private static bool Follows((int[] Arrivals, int[] Departures, int Source, int Trip) first, (int[] Arrivals, int[] Departures, int Source, int Trip) second)
    {
        for (var i = 0; i < first.Arrivals.Length; i++)
        {
            if (second.Arrivals[i] < first.Arrivals[i] || second.Departures[i] < first.Departures[i])
                return false;
        }
        return true;
    }
}
