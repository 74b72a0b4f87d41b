using System.Collections.Concurrent;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Accessibility.Together;

/// <summary>Finds how many kinds of service each place has near and within reach, and keeps the latest.</summary>
internal sealed class TogetherShelf
{
    private const int Kept = 16;
    private const uint DecisecondsAMinute = 600;
    private const int SecondsAMinute = 60;

    private readonly ConcurrentDictionary<string, Lazy<KindsReached>> _reached = [];
    private readonly ConcurrentQueue<string> _order = [];

    public Task<KindsReached> GetAsync(TravelGround ground, TogetherRequest request, CancellationToken cancellation)
    {
        var key = $"{ground.Stamp}|{request.NearMinutes}|{request.FarMinutes}";
        var reached = _reached.GetOrAdd(
            key,
            _ =>
            {
                _order.Enqueue(key);
                return new Lazy<KindsReached>(() => Compute(ground, request));
            }
        );
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
            _reached.TryRemove(oldest, out _);
        return Task.Run(() => reached.Value, cancellation);
    }

    // Not cancelled with the request: what is nearly done is there for the next.
    private static KindsReached Compute(TravelGround ground, TogetherRequest request)
    {
        GeoPoint[] places = [.. Enumerable.Range(0, ground.Places.Places.Count).Select(ground.PlacePoint)];
        IReadOnlyList<IReadOnlyList<GeoPoint>> kinds =
        [
            .. ground.ServicesByKind.Values.Select(services => (IReadOnlyList<GeoPoint>)[.. services.Select(service => service.Point)]),
        ];
        var date = ground.Network.Timetables?.TypicalWeekday;
        return new KindsReached(
            kinds.Count,
            Count(OnStreets(TravelMode.Walk, request.NearMinutes), request.NearMinutes),
            Count(OnStreets(TravelMode.Bike, request.NearMinutes), request.NearMinutes),
            Count(OnStreets(TravelMode.Car, request.FarMinutes), request.FarMinutes),
            date is { } day && FieldOf(ground, day, places, request.FarMinutes) is { } field
                ? Count(services => field.Nearest(services, 1, static _ => true, TransitChoice.Morning), request.FarMinutes)
                : null,
            date
        );

        int?[] Count(Func<IReadOnlyList<GeoPoint>, NearestTable> nearest, int minutes) =>
            kinds.Count == 0 ? new int?[places.Length] : KindsWithin.Count([.. kinds.Select(nearest)], (uint)minutes * DecisecondsAMinute);

        Func<IReadOnlyList<GeoPoint>, NearestTable> OnStreets(TravelMode mode, int minutes)
        {
            var search = new FacilitySearch(new TravelGraph(ground.Stored.Network, new TravelRules(mode) { LimitSeconds = minutes * SecondsAMinute }), []);
            var links = search.Link(places);
            return services => search.With(services).Find(links, 1);
        }
    }

    // From the places alone: from every square it would take too long for a page.
    private static TransitField? FieldOf(TravelGround ground, DateOnly date, GeoPoint[] places, int minutes) =>
        TransitDay.Of(ground.Open, date, CancellationToken.None).Value is { } day
            ? new TransitField(day, new StreetField(ground.Stored, TravelMode.Walk, minutes * SecondsAMinute, places), places)
            : null;
}
