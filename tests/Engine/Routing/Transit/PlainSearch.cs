using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Tests.Routing.Transit;

/// <summary>
/// The slow and plain search that the engine's is compared with: for one departure, ride after ride, every pair of calls of every vehicle of three days. It knows neither patterns nor
/// order of trips nor lanes.
/// </summary>
internal sealed class PlainSearch
{
    private const int Never = int.MaxValue / 4;
    private readonly DrawnTimetable _drawn;
    private readonly List<Vehicle> _vehicles = [];
    private readonly int[,] _walks;

    /// <summary>Offsets are from the departure at the first stop; a promised headway has a period, a timetabled vehicle leaves at <paramref name="Start"/> only.</summary>
    private sealed record Vehicle(int[] Stops, int[] Arrivals, int[] Departures, bool[] MayBoard, bool[] MayAlight, int Start, int End, int Headway);

    public PlainSearch(DrawnTimetable drawn)
    {
        _drawn = drawn;
        var offset = 0;
        foreach (var source in drawn.Sources)
        {
            for (var day = -1; day <= 1; day++)
            {
                for (var trip = 0; trip < source.TripCount; trip++)
                {
                    if (source.ServiceDates[source.TripServices[trip]].Contains(DrawnTimetable.Day.AddDays(day)))
                        Add(source, trip, offset, day * 86_400);
                }
            }
            offset += source.StopCount;
        }
        _walks = new int[offset, offset];
        for (var from = 0; from < offset; from++)
        {
            for (var to = 0; to < offset; to++)
                _walks[from, to] = from == to ? 0 : Never;
        }
        foreach (var pair in drawn.Walks.GroupBy(walk => (walk.From, walk.To)))
        {
            var shortest = pair.Min(walk => walk.Seconds);
            _walks[pair.Key.From, pair.Key.To] = shortest < 0 ? Never : shortest;
        }
    }

    /// <summary>Travel seconds to each point of the egress, −1 where there is no way.</summary>
    public int[] Find(int origin, int departureSeconds)
    {
        var rules = _drawn.Rules;
        var stops = _walks.GetLength(0);
        var ready = Enumerable.Repeat(Never, stops).ToArray();
        for (var i = 0; i < _drawn.Access.StopsOf(origin).Length; i++)
        {
            var stop = _drawn.Access.StopsOf(origin)[i];
            ready[stop] = Math.Min(ready[stop], departureSeconds + _drawn.Access.SecondsOf(origin)[i] + rules.FirstBoardingSeconds);
        }
        var best = Enumerable.Repeat(Never, stops).ToArray();
        for (var ride = 0; ride < rules.MaxRides; ride++)
        {
            var arrived = Ride(ready);
            for (var stop = 0; stop < stops; stop++)
                best[stop] = Math.Min(best[stop], arrived[stop]);
            ready =
            [
                .. Enumerable.Range(0, stops).Select(to => Enumerable.Range(0, stops).Min(from => arrived[from] + _walks[from, to] + rules.ChangeSeconds)),
            ];
        }
        return [.. Enumerable.Range(0, _drawn.Egress.PointCount).Select(point => SecondsTo(point, best, departureSeconds))];
    }

    private int SecondsTo(int point, int[] best, int departureSeconds)
    {
        var least = Never;
        for (var i = 0; i < _drawn.Egress.StopsOf(point).Length; i++)
            least = Math.Min(least, best[_drawn.Egress.StopsOf(point)[i]] + _drawn.Egress.SecondsOf(point)[i] - departureSeconds);
        return least < _drawn.Rules.MaxSeconds ? least : -1;
    }

    private int[] Ride(int[] ready)
    {
        var arrived = Enumerable.Repeat(Never, ready.Length).ToArray();
        foreach (var vehicle in _vehicles)
        {
            for (var i = 0; i < vehicle.Stops.Length; i++)
            {
                var leaves = vehicle.MayBoard[i] ? Leaves(vehicle, i, ready[vehicle.Stops[i]]) : Never;
                for (var j = i + 1; j < vehicle.Stops.Length && leaves < Never; j++)
                {
                    var arrival = leaves - vehicle.Departures[i] + vehicle.Arrivals[j];
                    if (vehicle.MayAlight[j])
                        arrived[vehicle.Stops[j]] = Math.Min(arrived[vehicle.Stops[j]], arrival);
                }
            }
        }
        return arrived;
    }

    private int Leaves(Vehicle vehicle, int position, int ready)
    {
        var departure = vehicle.Start + vehicle.Departures[position];
        if (vehicle.Headway > 0)
            return vehicle.End + vehicle.Departures[position] < ready ? Never : Math.Max(ready, departure) + (vehicle.Headway / 2);
        return ready + (_drawn.Rules.BoardsStrictlyLater ? 1 : 0) <= departure ? departure : Never;
    }

    private void Add(TimetableSource source, int trip, int offset, int shift)
    {
        var calls = source.TripFirstCalls[trip]..source.TripFirstCalls[trip + 1];
        var leaves = source.CallDepartureSeconds[calls.Start];
        var vehicle = new Vehicle(
            Array.ConvertAll(source.CallStops[calls], stop => stop + offset),
            Array.ConvertAll(source.CallArrivalSeconds[calls], time => time - leaves),
            Array.ConvertAll(source.CallDepartureSeconds[calls], time => time - leaves),
            source.CallMayBoard![calls],
            source.CallMayAlight![calls],
            leaves + shift,
            0,
            0
        );
        var periods = source.Headways.Where(period => period.Trip == trip).ToList();
        if (periods.Count == 0)
            _vehicles.Add(vehicle);
        foreach (var period in periods)
        {
            if (!period.IsExact)
                _vehicles.Add(vehicle with { Start = period.StartSeconds + shift, End = period.EndSeconds + shift, Headway = period.HeadwaySeconds });
            for (var start = period.StartSeconds; period.IsExact && start < period.EndSeconds; start += period.HeadwaySeconds)
                _vehicles.Add(vehicle with { Start = start + shift });
        }
    }
}
