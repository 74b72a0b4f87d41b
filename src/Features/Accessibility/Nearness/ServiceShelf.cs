using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Engine.Networks;
using Samplan.Kernel;

namespace Samplan.Accessibility.Nearness;

/// <summary>Finds the nearest services of every point, and keeps the latest: the map, the panel and the table of one page ask for the same.</summary>
internal sealed class ServiceShelf(TravelShelf grounds)
{
    private const int Kept = 64;
    private const int Ranks = 2;

    private readonly ConcurrentDictionary<(TravelGround Basis, string Asked), Lazy<Outcome<ServiceSurface>>> _surfaces = [];
    private readonly ConcurrentQueue<(TravelGround Basis, string Asked)> _order = [];

    /// <summary>The surface that is asked for, or why there is none.</summary>
    public async Task<Outcome<ServiceSurface>> GetAsync(HttpContext context, ServiceRequest request)
    {
        if (await grounds.FindAsync(context) is not { } ground)
            return Refusal.Of("accessibility.no-network");
        return await GetAsync(ground, request, context.RequestAborted);
    }

    public async Task<Outcome<ServiceSurface>> GetAsync(TravelGround ground, ServiceRequest request, CancellationToken cancellation)
    {
        if (ground.ServicesByKind.Count == 0)
            return Refusal.Of("accessibility.no-services");
        var kind = request.Kind ?? ground.ServicesByKind.Keys.First();
        if (!ground.ServicesByKind.TryGetValue(kind, out var services))
            return Refusal.Of("accessibility.no-such-kind", ("kind", kind));
        var way = request.Travel.Way;
        var transit = way == TravelWay.Transit ? request.Travel.Transit : null;
        var key = (ground.Basis, $"{ground.Stamp}|{kind}|{way}|{transit}|{string.Join(' ', request.Closed)}|{request.Least}");
        var surface = _surfaces.GetOrAdd(
            key,
            _ =>
            {
                _order.Enqueue(key);
                return new Lazy<Outcome<ServiceSurface>>(() => Compute(ground, services, request));
            }
        );
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
            _surfaces.TryRemove(oldest, out _);
        return await Task.Run(() => surface.Value, cancellation);
    }

    // Not cancelled with the request: what is nearly done is there for the next.
    private static Outcome<ServiceSurface> Compute(TravelGround ground, IReadOnlyList<ServicePoint> services, ServiceRequest request)
    {
        var points = services.Select(service => service.Point).ToList();
        var isOpen = services.Select(service => !request.Closed.Contains(service.Id, StringComparer.Ordinal)).ToArray();
        var streets = ground.Streets(ModeOf(request.Travel.Way));
        var followed = request is { Least: > 0, Closed.Count: > 0 }
            ? streets.Cascade(points, [.. Enumerable.Range(0, isOpen.Length).Where(one => !isOpen[one])], (ground.PointPersons, request.Least))
            : [];
        foreach (var closure in followed)
            isOpen[closure.Facility] = false;
        if (request.Travel.Way != TravelWay.Transit)
            return new ServiceSurface(ground.Basis, services, streets.Nearest(points, Ranks, one => isOpen[one]), isOpen, null, followed);
        if (ground.Network.Timetables is not { } timetables)
            return Refusal.Of("accessibility.no-timetables");
        var day = ground.Transit(request.Travel.Transit.Date ?? timetables.TypicalWeekday);
        return day.Value is { } field
            ? new ServiceSurface(ground.Basis, services, field.Nearest(points, Ranks, one => isOpen[one], request.Travel.Transit), isOpen, field.Date, followed)
            : day.Refusal!;
    }

    private static TravelMode ModeOf(TravelWay way) =>
        way switch
        {
            TravelWay.Car => TravelMode.Car,
            TravelWay.Bike => TravelMode.Bike,
            TravelWay.Walk or TravelWay.Transit => TravelMode.Walk,
        };
}
