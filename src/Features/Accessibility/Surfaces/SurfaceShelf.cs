using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Samplan.Accessibility.Ground;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Accessibility.Surfaces;

/// <summary>Computes surfaces, and keeps the latest: the map, the panel and the table of one page ask for the same.</summary>
internal sealed class SurfaceShelf(TravelShelf grounds)
{
    private const int Kept = 48;

    private readonly ConcurrentDictionary<(TravelGround Basis, string Asked), Lazy<Outcome<Surface>>> _surfaces = [];
    private readonly ConcurrentQueue<(TravelGround Basis, string Asked)> _order = [];

    /// <summary>The surface that is asked for, or why there is none.</summary>
    public async Task<Outcome<Surface>> GetAsync(HttpContext context, SurfaceRequest request)
    {
        if (await grounds.FindAsync(context) is not { } ground)
            return Refusal.Of("accessibility.no-network");
        return await GetAsync(ground, request, context.RequestAborted);
    }

    public async Task<Outcome<Surface>> GetAsync(TravelGround ground, SurfaceRequest request, CancellationToken cancellation)
    {
        if (Find(ground, request) is not { } point)
            return request.Place is { } place ? Refusal.Of("accessibility.no-such-place", ("place", place)) : Refusal.Of("accessibility.nothing-chosen");
        var key = (ground.Basis, $"{ground.Stamp}|{point}|{request.IsTo}|{request.Way}|{(request.Way == TravelWay.Transit ? request.Transit : null)}");
        var surface = _surfaces.GetOrAdd(
            key,
            _ =>
            {
                _order.Enqueue(key);
                return new Lazy<Outcome<Surface>>(() => Compute(ground, request, point));
            }
        );
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
            _surfaces.TryRemove(oldest, out _);
        var made = await Task.Run(() => surface.Value, cancellation);
        return made.Value is { } found ? found with { Request = request } : made.Refusal!;
    }

    internal static GeoPoint? Find(TravelGround ground, SurfaceRequest request)
    {
        if (request.Place is { } id)
            return ground.Places.IndexById().TryGetValue(id, out var index) ? ground.PlacePoint(index) : null;
        return request.Point is var (latitude, longitude) ? OpenNetwork.PointAt(longitude, latitude) : null;
    }

    // Not cancelled with the request: what is nearly done is there for the next.
    private static Outcome<Surface> Compute(TravelGround ground, SurfaceRequest request, GeoPoint point)
    {
        var streets = ground.Streets(ModeOf(request.Way));
        DateOnly? date = null;
        short[] minutes;
        if (request.Way == TravelWay.Transit)
        {
            if (ground.Network.Timetables is not { } timetables)
                return Refusal.Of("accessibility.no-timetables");
            var day = ground.Transit(request.Transit.Date ?? timetables.TypicalWeekday);
            if (day.Value is not { } field)
                return day.Refusal!;
            date = field.Date;
            minutes = field.Minutes(point, request.IsTo, request.Transit, CancellationToken.None);
        }
        else
        {
            var times = request.IsTo ? streets.To(point, CancellationToken.None) : streets.From(point, CancellationToken.None);
            minutes = Array.ConvertAll(times, time => time == RoadNetwork.Never ? Surface.Beyond : (short)((time + 599) / 600));
        }
        for (var i = 0; i < minutes.Length; i++)
        {
            if (!streets.IsLinked(i))
                minutes[i] = Surface.Unknown;
            else if (minutes[i] < 0)
                minutes[i] = Surface.Beyond;
        }
        return new Surface(ground.Basis, request, minutes, date);
    }

    internal static TravelMode ModeOf(TravelWay way) =>
        way switch
        {
            TravelWay.Car => TravelMode.Car,
            TravelWay.Bike => TravelMode.Bike,
            TravelWay.Walk or TravelWay.Transit => TravelMode.Walk,
        };
}
