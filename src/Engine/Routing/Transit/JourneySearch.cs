using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Routing.Transit;

/// <summary>
/// The journey behind a travel time: the earliest arrival for one departure, with fewest rides among equals, leg by leg. RAPTOR (Delling, Pajor and Werneck 2012) with the way remembered.
/// Holds scratch space: one search a thread.
/// </summary>
public sealed class JourneySearch
{
    private const int Never = int.MaxValue;
    private readonly Timetable _timetable;
    private readonly TransitRules _rules;
    private readonly JourneyRound[] _rounds;
    private JourneyModes _modes = JourneyModes.OnFoot;
    private int _departureSeconds;

    /// <param name="timetable">A day's, with the walks between its stops.</param>
    /// <param name="rules">What the traveller does and does not do.</param>
    public JourneySearch(Timetable timetable, TransitRules rules)
    {
        (_timetable, _rules) = (timetable, rules);
        _rounds = [.. Enumerable.Range(0, rules.MaxRides).Select(_ => new JourneyRound(timetable.StopCount))];
    }

    internal Timetable Timetable => _timetable;

    /// <summary>What one needs at the first stop before the vehicle leaves.</summary>
    public int FirstSlackSeconds => _rules.FirstSlackSeconds;

    /// <summary>The journey that sets out at a time, null when the destination is not reached within the longest journey.</summary>
    /// <param name="ends">Where it begins and ends.</param>
    /// <param name="departureSeconds">Seconds after the date's midnight.</param>
    public Journey? Find(JourneyEnds ends, int departureSeconds)
    {
        _modes = ends.Modes;
        SetOut(ends.AccessStops, ends.AccessSeconds, departureSeconds);
        var ridden = Arrive(ends.EgressStops, ends.EgressSeconds);
        if (ends.DirectSeconds >= 0 && (ridden is null || ends.DirectSeconds <= ridden.TravelSeconds))
            return Within(
                new Journey(departureSeconds, departureSeconds + ends.DirectSeconds, [Way(_modes.Direct, (-1, -1), departureSeconds, ends.DirectSeconds)])
            );
        return ridden is null ? null : Within(ridden);
    }

    /// <summary>Rides from near an origin to every stop, for <see cref="Arrive"/>.</summary>
    internal void SetOut(ReadOnlySpan<int> stops, ReadOnlySpan<int> seconds, int departureSeconds)
    {
        _departureSeconds = departureSeconds;
        foreach (var round in _rounds)
            round.Clear();
        for (var i = 0; i < stops.Length; i++)
            _rounds[0].Reach(stops[i], departureSeconds + seconds[i], -1);
        for (var k = 0; k < _rounds.Length; k++)
        {
            Ride(_rounds[k], k == 0 ? _rules.FirstBoardingSeconds : _rules.ChangeSeconds);
            if (k + 1 < _rounds.Length)
                Change(_rounds[k], _rounds[k + 1]);
        }
    }

    /// <summary>The journey by vehicles to a destination, however long; null where none reaches it.</summary>
    internal Journey? Arrive(ReadOnlySpan<int> stops, ReadOnlySpan<int> seconds)
    {
        var (bestSeconds, bestRound, bestEnd) = (Never, -1, -1);
        for (var k = 0; k < _rounds.Length; k++)
        {
            for (var i = 0; i < stops.Length; i++)
            {
                var ride = _rounds[k].RideTo(stops[i]);
                if (ride.ArrivalSeconds < Never && ride.ArrivalSeconds + seconds[i] < bestSeconds)
                    (bestSeconds, bestRound, bestEnd) = (ride.ArrivalSeconds + seconds[i], k, i);
            }
        }
        return bestRound < 0 ? null : Told(stops[bestEnd], seconds[bestEnd], bestRound);
    }

    private Journey? Within(Journey journey) => journey.TravelSeconds < _rules.MaxSeconds ? journey : null;

    private static JourneyLeg Way(TravelMode mode, (int From, int To) stops, int departureSeconds, int seconds) =>
        new(JourneyLeg.KindOf(mode), stops.From, stops.To, departureSeconds, departureSeconds + seconds);

    private void Ride(JourneyRound round, int slackSeconds)
    {
        var seen = new HashSet<int>();
        foreach (var stop in round.Reached)
        {
            foreach (var (pattern, _) in _timetable.PatternsAt(stop))
            {
                if (seen.Add(pattern))
                    Follow(round, pattern, slackSeconds + (_rules.BoardsStrictlyLater ? 1 : 0));
            }
        }
        for (var run = 0; run < _timetable.HeadwayRuns.Count; run++)
            Follow(round, (run, _timetable.HeadwayRuns[run]), slackSeconds);
    }

    private void Follow(JourneyRound round, int pattern, int slackSeconds)
    {
        var arrays = _timetable.Arrays;
        var firstStop = arrays.PatternFirstStops[pattern];
        var stops = _timetable.StopsOf(pattern);
        var (trip, boarded) = (-1, -1);
        for (var i = 0; i < stops.Length; i++)
        {
            if (trip >= 0 && arrays.PatternMayAlight[firstStop + i])
            {
                round.Arrive(
                    stops[i],
                    new JourneyRide(
                        _timetable.ArrivalsOf(pattern, trip)[i],
                        stops[boarded],
                        _timetable.DeparturesOf(pattern, trip)[boarded],
                        arrays.PatternLines[pattern]
                    )
                    {
                        Trip = _timetable.OriginOf(pattern, trip),
                        Calls = (pattern, boarded, i),
                    }
                );
            }
            var ready = round.ReadyAt(stops[i]);
            if (ready == Never || !arrays.PatternMayBoard[firstStop + i])
                continue;
            var first = _timetable.FindTrip(pattern, i, ready + slackSeconds);
            if (first < _timetable.TripCountOf(pattern) && (trip < 0 || first < trip))
                (trip, boarded) = (first, i);
        }
    }

    private static void Follow(JourneyRound round, (int Number, HeadwayRun Run) on, int slackSeconds)
    {
        var run = on.Run;
        var (leaves, boarded, boardedAt) = (Never, -1, Never);
        for (var i = 0; i < run.Stops.Length; i++)
        {
            if (leaves < Never)
            {
                var arrival = leaves + run.ArrivalOffsets[i] - run.DepartureOffsets[i - 1];
                leaves = arrival + run.DepartureOffsets[i] - run.ArrivalOffsets[i];
                if (run.MayAlight[i])
                    round.Arrive(run.Stops[i], new JourneyRide(arrival, run.Stops[boarded], boardedAt, run.Line) { Calls = (~on.Number, boarded, i) });
            }
            var ready = round.ReadyAt(run.Stops[i]);
            if (ready == Never || !run.MayBoard[i])
                continue;
            var departure = run.DepartureFor(ready + slackSeconds, i);
            if (departure < leaves)
                (leaves, boarded, boardedAt) = (departure, i, departure);
        }
    }

    private void Change(JourneyRound from, JourneyRound to)
    {
        foreach (var stop in from.Arrived)
        {
            var arrival = from.RideTo(stop).ArrivalSeconds;
            var targets = _timetable.Transfers.StopsFrom(stop);
            var seconds = _timetable.Transfers.SecondsFrom(stop);
            for (var i = 0; i < targets.Length; i++)
                to.Reach(targets[i], arrival + seconds[i], stop);
        }
    }

    private Journey Told(int stop, int egressSeconds, int round)
    {
        var legs = new List<JourneyLeg> { Way(_modes.Egress, (stop, -1), _rounds[round].RideTo(stop).ArrivalSeconds, egressSeconds) };
        var arrival = legs[0].ArrivalSeconds;
        for (var k = round; k >= 0; k--)
        {
            var ride = _rounds[k].RideTo(stop);
            var ready = _rounds[k].ReadyAt(ride.BoardingStop);
            legs.Add(
                new JourneyLeg(JourneyLegKind.Ride, ride.BoardingStop, stop, ride.DepartureSeconds, ride.ArrivalSeconds)
                {
                    Line = ride.Line,
                    Trip = ride.Trip,
                    Calls = ride.Calls,
                    WaitSeconds = ride.DepartureSeconds - ready,
                }
            );
            var from = _rounds[k].WalkedFrom(ride.BoardingStop);
            var left = from < 0 ? _departureSeconds : _rounds[k - 1].RideTo(from).ArrivalSeconds;
            if (from != ride.BoardingStop)
                legs.Add(Way(from < 0 ? _modes.Access : TravelMode.Walk, (from, ride.BoardingStop), left, ready - left));
            stop = from;
        }
        legs.Reverse();
        return new Journey(_departureSeconds, arrival, legs);
    }
}
