using System.Globalization;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Bench;

/// <summary>
/// Travel times by public transport over two hours of departures. Conveyal R5 6.9 takes 51 s for 1,227 × 1,227 on two cores with the same limits (measured once beside the reference; it cannot be
/// installed as a package), so its fifth is the limit; with many origins a quarter of that an origin.
/// </summary>
internal sealed class PublicTransport : IBenchmark
{
    private const int Seed = 20_261_121;
    private const int ManyOrigins = 10_000;
    private const double LimitMilliseconds = 11_000;
    private const int CheckedRows = 60;

    public string Name => "transit";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Porto Alegre, 120 departures, 1,227 destinations, from the same and from {ManyOrigins} points, seed {Seed}"
        );

    public void Run(BenchSession session)
    {
        if (PortoAlegreTown.Find() is not { } town)
        {
            session.PeerNotHere("Porto Alegre", "its timetables");
            return;
        }
        session.Note(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{town.Timetable.StopCount} stops, {town.Timetable.PatternCount} patterns, {town.Timetable.TripCount} trips, {town.Access.Count / town.Access.PointCount} stops within reach of a point"
            )
        );
        var columns = town.Egress.PointCount;
        var origins = town.Access.PointCount;
        // So few rows that each is searched by itself: the other way of computing.
        var searched = Table(town.Request(First(town.Access, CheckedRows)), columns);
        session.Limit(
            $"{origins} × {columns}",
            new Side<short[]>("shared journeys", () => Table(town.Request(town.Access), columns)),
            LimitMilliseconds,
            answer => answer.AsSpan(0, searched.Length).SequenceEqual(searched) ? null : "the searched rows differ"
        );
        session.Limit(
            $"{CheckedRows} × {columns}, each searched by itself",
            new Side<short[]>("searched", () => Table(town.Request(First(town.Access, CheckedRows)), columns)),
            LimitMilliseconds * CheckedRows / origins,
            answer => answer.AsSpan().SequenceEqual(searched) ? null : "the rows differ from run to run"
        );
        var many = town.DrawnAccess(ManyOrigins, Seed);
        session.Limit(
            $"{ManyOrigins} × {columns}",
            new Side<short[]>("shared journeys", () => Table(town.Request(many), columns)),
            LimitMilliseconds / origins * ManyOrigins / 4,
            answer => Array.Exists(answer, minutes => minutes >= 0) ? null : "nothing is reached"
        );
    }

    private static short[] Table(TransitTableRequest request, int columns)
    {
        var kept = new Kept(new short[request.Access.PointCount * columns], columns);
        TransitTable.Compute(request, kept);
        return kept.Minutes;
    }

    private static StopWalks First(StopWalks access, int count)
    {
        var walks = new List<(int, int, int)>();
        for (var point = 0; point < count; point++)
        {
            for (var i = 0; i < access.StopsOf(point).Length; i++)
                walks.Add((point, access.StopsOf(point)[i], access.SecondsOf(point)[i]));
        }
        return StopWalks.From(count, walks);
    }

    private sealed class Kept(short[] minutes, int columns) : ITransitTableSink
    {
        public short[] Minutes => minutes;

        public void Take(int row, int firstColumn, ReadOnlySpan<short> of) => of.CopyTo(minutes.AsSpan((row * columns) + firstColumn));
    }
}
