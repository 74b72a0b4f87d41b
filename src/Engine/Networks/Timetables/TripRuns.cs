namespace Samplan.Engine.Networks.Timetables;

/// <summary>Puts one trip of the date into its pattern: as it stands, or as often as its headway periods say.</summary>
internal sealed class TripRuns(TimetableSource source, DatedTrip dated, TimetableOptions options, PatternTrips pattern, List<HeadwayRun> runs)
{
    private readonly int _from = source.TripFirstCalls[dated.Trip];
    private readonly int _to = source.TripFirstCalls[dated.Trip + 1];

    public void Add(ILookup<int, HeadwayPeriod> periods)
    {
        if (!periods.Contains(dated.Trip))
        {
            AddAt(dated.ShiftSeconds);
            return;
        }
        foreach (var period in periods[dated.Trip])
        {
            if (period.IsExact)
                AddEvery(period, 0);
            else if (options.Headways == HeadwayRule.Drawn)
                AddEvery(period, FirstDrawn(period));
            else
                runs.Add(RunOf(period));
        }
    }

    private void AddEvery(HeadwayPeriod period, int offset)
    {
        for (var start = period.StartSeconds + offset; start < period.EndSeconds; start += period.HeadwaySeconds)
            AddAt(dated.ShiftSeconds + start - source.CallDepartureSeconds[_from]);
    }

    // One generator a period, so that what is drawn for one does not hang on the others.
    private int FirstDrawn(HeadwayPeriod period) =>
        new Random(unchecked((((options.Seed * 31) + dated.Source) * 1_000_003) + (dated.Trip * 7_919) + period.StartSeconds)).Next(period.HeadwaySeconds);

    private void AddAt(int shiftSeconds)
    {
        var (arrivals, departures) = (source.CallArrivalSeconds[_from.._to], source.CallDepartureSeconds[_from.._to]);
        for (var i = 0; i < arrivals.Length; i++)
            (arrivals[i], departures[i]) = (arrivals[i] + shiftSeconds, departures[i] + shiftSeconds);
        pattern.Add(arrivals, departures, dated.Source, dated.Trip);
    }

    private HeadwayRun RunOf(HeadwayPeriod period)
    {
        var start = source.CallDepartureSeconds[_from];
        return new HeadwayRun
        {
            Line = pattern.Key.Line,
            Stops = pattern.Key.Stops,
            MayBoard = pattern.Key.MayBoard,
            MayAlight = pattern.Key.MayAlight,
            ArrivalOffsets = Array.ConvertAll(source.CallArrivalSeconds[_from.._to], time => time - start),
            DepartureOffsets = Array.ConvertAll(source.CallDepartureSeconds[_from.._to], time => time - start),
            StartSeconds = period.StartSeconds + dated.ShiftSeconds,
            EndSeconds = period.EndSeconds + dated.ShiftSeconds,
            HeadwaySeconds = period.HeadwaySeconds,
        };
    }
}
