using System.Buffers;

namespace Samplan.Formats.Gtfs;

/// <summary>
/// Finds where along a shape the stops of a trip lie, and cuts it there. By the distances that the feed states, where both files state them; else the places in the order of travel whose squared
/// distances from the stops add up to least (dynamic programming over the shape's segments), so that a line that comes back along the same street is followed both ways.
/// </summary>
internal sealed class GtfsPathCutter(GtfsShape shape, IReadOnlyList<GtfsStop> stops)
{
    // A stop farther from its line than this is not on it.
    private const double MostAsideMetres = 400;

    // Beyond this many stops × segments a line is not worth its memory.
    private const long MostCells = 20_000_000;

    /// <summary>The path, or null when the shape does not go where the trip stops.</summary>
    /// <param name="calls">The stop of each call.</param>
    /// <param name="alongs">What stop_times.txt states of each call; NaN where nothing.</param>
    public GtfsPath? Cut(ReadOnlySpan<int> calls, ReadOnlySpan<float> alongs) =>
        (
            ByDistance(alongs) is { } stated && AreNear(stated, calls) ? stated
            : ByPlace(calls) is { } found && AreNear(found, calls) ? found
            : null
        )
            is { } places
            ? Assemble(places)
            : null;

    // A place is a segment's number and the share of it that has been driven.
    private double[]? ByDistance(ReadOnlySpan<float> alongs)
    {
        if (shape.Alongs is not { } line)
            return null;
        var places = new double[alongs.Length];
        for (var call = 0; call < alongs.Length; call++)
        {
            if (!(alongs[call] >= (call == 0 ? line[0] : alongs[call - 1]) && alongs[call] <= line[^1]))
                return null;
            var next = Array.BinarySearch(line, alongs[call]);
            places[call] = next >= 0 ? next : ~next - 1 + (double)(alongs[call] - line[~next - 1]) / (line[~next] - line[~next - 1]);
            // Where several points stand at one distance, not before the call before.
            if (call > 0)
                places[call] = Math.Max(places[call], places[call - 1]);
        }
        return places;
    }

    private double[]? ByPlace(ReadOnlySpan<int> calls)
    {
        var segments = shape.Longitudes.Length - 1;
        if ((long)segments * calls.Length > MostCells)
            return null;
        var (shares, from) = (ArrayPool<float>.Shared.Rent(segments * calls.Length), ArrayPool<int>.Shared.Rent(segments * calls.Length));
        var (costs, next) = (new double[segments], new double[segments]);
        for (var call = 0; call < calls.Length; call++)
        {
            var (row, plane) = (call * segments, new StopPlane(shape, stops[calls[call]]));
            var (best, bestSegment) = (call == 0 ? 0 : double.PositiveInfinity, -1);
            for (var segment = 0; segment < segments; segment++)
            {
                var (share, aside) = plane.Nearest(segment, 0);
                (next[segment], shares[row + segment], from[row + segment]) = (best + aside, (float)share, bestSegment);
                if (call == 0)
                    continue;
                // On along the segment where the stop before lies, never back.
                var before = shares[row - segments + segment];
                var (onShare, onAside) = before <= share ? (share, aside) : plane.Nearest(segment, before);
                if (costs[segment] + onAside < next[segment])
                    (next[segment], shares[row + segment], from[row + segment]) = (costs[segment] + onAside, (float)onShare, segment);
                if (costs[segment] < best)
                    (best, bestSegment) = (costs[segment], segment);
            }
            (costs, next) = (next, costs);
        }
        var places = new double[calls.Length];
        for (int call = calls.Length - 1, segment = Array.IndexOf(costs, costs.Min()); call >= 0; call--)
        {
            places[call] = segment + shares[call * segments + segment];
            segment = from[call * segments + segment];
        }
        ArrayPool<float>.Shared.Return(shares);
        ArrayPool<int>.Shared.Return(from);
        return places;
    }

    private bool AreNear(double[] places, ReadOnlySpan<int> calls)
    {
        for (var call = 0; call < places.Length; call++)
        {
            var ((longitude, latitude), stop) = (At(places[call]), stops[calls[call]]);
            if (!(GreatCircle.Metres(stop.Longitude, stop.Latitude, longitude / 1e7, latitude / 1e7) <= MostAsideMetres))
                return false;
        }
        return true;
    }

    private (int Longitude, int Latitude) At(double place)
    {
        var segment = Math.Min((int)place, shape.Longitudes.Length - 2);
        return (Between(shape.Longitudes), Between(shape.Latitudes));

        int Between(int[] values) => (int)Math.Round(values[segment] + (place - segment) * ((double)values[segment + 1] - values[segment]));
    }

    private GtfsPath Assemble(double[] places)
    {
        var points = new List<(int Longitude, int Latitude)> { At(places[0]) };
        var callPoints = new int[places.Length];
        for (var call = 1; call < places.Length; call++)
        {
            var leg = new List<(int Longitude, int Latitude)> { points[^1] };
            for (var vertex = (int)places[call - 1] + 1; vertex < places[call]; vertex++)
                leg.Add((shape.Longitudes[vertex], shape.Latitudes[vertex]));
            leg.Add(At(places[call]));
            points.AddRange(LineThinning.Thin(leg, GtfsPath.ToleranceMetres).Skip(1));
            callPoints[call] = points.Count - 1;
        }
        return new GtfsPath([.. points.Select(static point => point.Longitude)], [.. points.Select(static point => point.Latitude)], callPoints);
    }
}
