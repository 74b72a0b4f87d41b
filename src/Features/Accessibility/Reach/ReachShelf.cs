using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Accessibility.Reach;

/// <summary>Draws what is reached as areas, and keeps the latest: the map, the panel and the file of one page ask for the same.</summary>
internal sealed class ReachShelf(TravelShelf grounds, SurfaceShelf surfaces)
{
    private const int Kept = 24;
    private const uint DecisecondsAMinute = 600;
    private const double CellMetres = 100;
    private const double WalkCellMetres = 25;

    private readonly ConcurrentDictionary<(TravelGround Basis, string Asked), Lazy<Outcome<Isochrone[]>>> _areas = [];
    private readonly ConcurrentQueue<(TravelGround Basis, string Asked)> _order = [];

    /// <summary>The areas that are asked for, or why there are none.</summary>
    public async Task<Outcome<ReachedBands>> GetAsync(HttpContext context, SurfaceRequest request)
    {
        if (await grounds.FindAsync(context) is not { } ground)
            return Refusal.Of("accessibility.no-network");
        var found = await surfaces.GetAsync(ground, request, context.RequestAborted);
        return found.Value is { } surface ? await GetAsync(ground, surface, context.RequestAborted) : found.Refusal!;
    }

    /// <summary>The areas beside a surface.</summary>
    public async Task<Outcome<ReachedBands>> GetAsync(TravelGround ground, Surface surface, CancellationToken cancellation)
    {
        var request = surface.Request;
        if (request.Bands.Count == 0)
            return Refusal.Of("accessibility.no-bands");
        if (SurfaceShelf.Find(ground, request) is not { } point)
            return Refusal.Of("accessibility.nothing-chosen");
        var transit = request.Way == TravelWay.Transit ? request.Transit : null;
        var key = (ground.Basis, $"{ground.Stamp}|{point}|{request.IsTo}|{request.Way}|{transit}|{request.SayBands}");
        var areas = _areas.GetOrAdd(
            key,
            _ =>
            {
                _order.Enqueue(key);
                return new Lazy<Outcome<Isochrone[]>>(() => Draw(ground, request, point));
            }
        );
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
            _areas.TryRemove(oldest, out _);
        var made = await Task.Run(() => areas.Value, cancellation);
        return made.Value is { } drawn ? new ReachedBands(surface, drawn) : made.Refusal!;
    }

    // Not cancelled with the request: what is nearly done is there for the next.
    private static Outcome<Isochrone[]> Draw(TravelGround ground, SurfaceRequest request, GeoPoint point)
    {
        uint[] limits = [.. request.Bands.Select(static minutes => (uint)minutes * DecisecondsAMinute)];
        var reached = Reach(ground, request, point, limits[^1]);
        if (reached.Value is not { } streets)
            return reached.Refusal!;
        // Without a street near the point nothing is known of what it reaches.
        if (streets.Length == 0)
            return Refusal.Of("accessibility.no-street-near");
        var rules = new IsochroneRules(request.Way == TravelWay.Walk ? WalkCellMetres : CellMetres);
        return IsochroneDrawing.Draw(ground.Stored.Network, streets, limits, rules).ToArray();
    }

    private static Outcome<ReachedStreet[]> Reach(TravelGround ground, SurfaceRequest request, GeoPoint point, uint limit)
    {
        if (request.Way != TravelWay.Transit)
            return ground.Streets(SurfaceShelf.ModeOf(request.Way)).Reach(point, request.IsTo, limit, CancellationToken.None).ToArray();
        if (ground.Network.Timetables is not { } timetables)
            return Refusal.Of("accessibility.no-timetables");
        var day = ground.Crossings(request.Transit.Date ?? timetables.TypicalWeekday);
        return day.Value is { } field ? field.Reach(point, request.IsTo, request.Transit, limit).ToArray() : day.Refusal!;
    }
}
