using System.Globalization;

namespace Samplan.Engine.Networks.Edits;

/// <summary>
/// Changes of timetables, resolved all at once and then made on copies: the sources as they are published, changed, with one source more for each new line. Stops are numbered
/// anew (<see cref="EditedTimetables.Stops"/>); walks to and from new ones are found as for all others.
/// </summary>
public sealed class TimetableEdits
{
    private const int MostSeconds = 172_800;
    private readonly IReadOnlyList<Timetables.TimetableSource> _sources;
    private readonly IReadOnlyList<TimetableEdit> _edits;
    private readonly List<EditError> _errors = [];

    private TimetableEdits(IReadOnlyList<Timetables.TimetableSource> sources, IReadOnlyList<TimetableEdit> edits) => (_sources, _edits) = (sources, edits);

    /// <summary>What is wrong with the changes, of all of them; empty when they can be applied.</summary>
    public IReadOnlyList<EditError> Errors => _errors;

    /// <param name="edits">Made in their order.</param>
    public static TimetableEdits Resolve(IReadOnlyList<Timetables.TimetableSource> sources, IReadOnlyList<TimetableEdit> edits)
    {
        var resolved = new TimetableEdits(sources, edits);
        for (var i = 0; i < edits.Count; i++)
            resolved.Check(i, edits[i]);
        return resolved;
    }

    /// <summary>The sources, changed, and where the stops lie that stand after theirs.</summary>
    /// <param name="dates">Days on which new lines run.</param>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public EditedTimetables Apply(IReadOnlySet<DateOnly> dates)
    {
        if (_errors.Count > 0)
            throw new InvalidOperationException("Changes with errors cannot be applied.");
        var sources = _sources.ToList();
        var added = _sources.Select(static _ => new List<Routing.GeoPoint>()).ToList();
        foreach (var edit in _edits)
        {
            switch (edit)
            {
                case TimetableEdit.AddLine line:
                    sources.Add(TripChanges.SourceOf(line, dates));
                    added.Add([.. line.Stops]);
                    break;
                case TimetableEdit.AddStop stop:
                    sources[stop.Source] = TripChanges.WithStop(sources[stop.Source], stop);
                    added[stop.Source].Add(stop.Place);
                    break;
                case TimetableEdit.SetHeadway set:
                    sources[set.Source] = TripChanges.WithHeadway(sources[set.Source], set);
                    break;
                case TimetableEdit.RemoveTrips remove:
                    sources[remove.Source] = TripChanges.Without(sources[remove.Source], remove.Trips);
                    break;
                case TimetableEdit.ShiftTrips shift:
                    sources[shift.Source] = TripChanges.Shifted(sources[shift.Source], shift);
                    break;
            }
        }
        return new EditedTimetables(sources, [.. Stops(added)]);
    }

    private IEnumerable<(int? Old, Routing.GeoPoint? New)> Stops(List<List<Routing.GeoPoint>> added)
    {
        var old = 0;
        for (var source = 0; source < added.Count; source++)
        {
            for (var stop = 0; source < _sources.Count && stop < _sources[source].StopCount; stop++)
                yield return (old++, null);
            foreach (var place in added[source])
                yield return (null, place);
        }
    }

    private void Check(int number, TimetableEdit edit)
    {
        switch (edit)
        {
            case TimetableEdit.AddLine line:
                Check(number, line);
                break;
            case TimetableEdit.SetHeadway set:
                CheckSource(number, set.Source, source => set.Line >= 0 && set.Line < source.LineCount, set.Line);
                Demand(number, set.HeadwaySeconds is > 0 and <= MostSeconds, set.HeadwaySeconds);
                break;
            case TimetableEdit.AddStop stop:
                CheckSource(number, stop.Source, source => TripChanges.TripsThrough(source, stop).Any(), stop.Line);
                Demand(number, stop.StopSeconds is >= 0 and <= MostSeconds && stop.ShareOfWay is > 0 and < 1, stop.StopSeconds);
                break;
            case TimetableEdit.RemoveTrips remove:
                CheckTrips(number, remove.Source, remove.Trips);
                break;
            case TimetableEdit.ShiftTrips shift:
                CheckTrips(number, shift.Source, shift.Trips);
                Demand(number, Math.Abs((long)shift.Seconds) <= MostSeconds, shift.Seconds);
                break;
        }
    }

    private void Check(int number, TimetableEdit.AddLine line)
    {
        if (line.Stops.Count < 2 || line.RideSeconds.Count != line.Stops.Count - 1)
            _errors.Add(new EditError(number, EditFault.NoLine, line.Stops.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var seconds in line.RideSeconds.Append(line.StopSeconds))
            Demand(number, seconds is >= 0 and <= MostSeconds, seconds);
        Demand(number, line.HeadwaySeconds is > 0 and <= MostSeconds, line.HeadwaySeconds);
        Demand(number, line.FromSeconds >= 0 && line.ToSeconds > line.FromSeconds && line.ToSeconds <= MostSeconds, line.ToSeconds);
    }

    private void CheckTrips(int number, int source, IReadOnlyList<int> trips)
    {
        foreach (var trip in trips)
            CheckSource(number, source, known => trip >= 0 && trip < known.TripCount, trip);
    }

    private void CheckSource(int number, int source, Func<Timetables.TimetableSource, bool> has, int value)
    {
        if (source < 0 || source >= _sources.Count || !has(_sources[source]))
            _errors.Add(new EditError(number, EditFault.UnknownTrip, $"{source}:{value}"));
    }

    private void Demand(int number, bool holds, int value)
    {
        if (!holds)
            _errors.Add(new EditError(number, EditFault.OutOfBounds, value.ToString(CultureInfo.InvariantCulture)));
    }
}
