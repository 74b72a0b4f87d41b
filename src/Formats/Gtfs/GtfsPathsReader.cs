using Samplan.Kernel;

namespace Samplan.Formats.Gtfs;

/// <summary>The paths of a feed's trips: one for all trips of a shape that call at the same stops.</summary>
internal sealed class GtfsPathsReader(GtfsSource source, GtfsFaults faults)
{
    private readonly GtfsNames _names = new();
    private readonly List<int> _tripShapes = [];

    /// <summary>The shape of the next trip; empty where trips.txt names none.</summary>
    public void AddTrip(ReadOnlySpan<char> shape) => _tripShapes.Add(shape.IsEmpty ? -1 : _names.FindOrAdd(shape));

    /// <returns>The paths and, by trip, the position of its path among them, −1 without one; then what is wrong with shapes.txt.</returns>
    public (IReadOnlyList<GtfsPath> Paths, int[] OfTrips, IReadOnlyList<Refusal> Told) Read(
        GtfsCalls calls,
        GtfsCallsReader reader,
        IReadOnlyList<GtfsStop> stops,
        CancellationToken cancellation
    )
    {
        var shapesReader = new GtfsShapesReader(source);
        var shapes = shapesReader.Read(_names, cancellation);
        var (kinds, kindOfTrip) = Kinds(calls, reader.Places);
        var made = new GtfsPath?[kinds.Count];
        Parallel.For(
            0,
            kinds.Count,
            new ParallelOptions { CancellationToken = cancellation },
            kind =>
            {
                var (first, count) = reader.Places[kinds[kind]];
                if (shapes[_tripShapes[kinds[kind]]] is { } shape)
                    made[kind] = new GtfsPathCutter(shape, stops).Cut(calls.Stops.AsSpan(first, count), reader.Alongs.AsSpan(first, count));
            }
        );
        var (paths, places) = (new List<GtfsPath>(), new int[kinds.Count]);
        for (var kind = 0; kind < made.Length; kind++)
        {
            places[kind] = made[kind] is null ? -1 : paths.Count;
            if (made[kind] is { } path)
                paths.Add(path);
            else
                faults.Notice("gtfs.notice-shapes-left-out", _names.NameOf(_tripShapes[kinds[kind]]));
        }
        return (paths, Array.ConvertAll(kindOfTrip, kind => kind < 0 ? -1 : places[kind]), shapesReader.Told);
    }

    // The first trip of each kind: of one shape, with the same calls.
    private (List<int> FirstTrips, int[] OfTrips) Kinds(GtfsCalls calls, (int First, int Count)[] places)
    {
        var (kinds, ofTrips, byShape) = (new List<int>(), new int[_tripShapes.Count], new List<int>?[_names.Count]);
        for (var trip = 0; trip < ofTrips.Length; trip++)
        {
            ofTrips[trip] = -1;
            if (_tripShapes[trip] < 0 || places[trip].Count == 0)
                continue;
            var known = byShape[_tripShapes[trip]] ??= [];
            foreach (var kind in known)
            {
                if (StopsOf(kinds[kind]).SequenceEqual(StopsOf(trip)))
                    ofTrips[trip] = kind;
            }
            if (ofTrips[trip] >= 0)
                continue;
            known.Add(ofTrips[trip] = kinds.Count);
            kinds.Add(trip);
        }
        return (kinds, ofTrips);

        ReadOnlySpan<int> StopsOf(int trip) => calls.Stops.AsSpan(places[trip].First, places[trip].Count);
    }
}
