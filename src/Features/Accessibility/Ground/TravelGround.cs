using System.Collections.Concurrent;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Accessibility.Ground;

/// <summary>What is travelled on and between, as the workspace has it: the network, the squares and the places. Points are numbered squares first, then places.</summary>
internal sealed class TravelGround : IDisposable
{
    private const int LongestStreetSeconds = 3 * 3600;

    private readonly OpenNetwork _open;
    private readonly GeoPoint[] _points;
    private readonly ConcurrentDictionary<TravelMode, Lazy<StreetField>> _streets = [];
    private readonly ConcurrentDictionary<DateOnly, Lazy<Outcome<TransitField>>> _days = [];

    public TravelGround(string stamp, OpenNetwork open, NetworkResult network, RegionCells cells)
    {
        (Stamp, _open, Network, Cells) = (stamp, open, network, cells);
        _points = [.. cells.Middles];
    }

    /// <summary>Changes when any of it does.</summary>
    public string Stamp { get; }

    public NetworkResult Network { get; }

    public RegionCells Cells { get; }

    public required PlaceSet Places { get; init; }

    public required IReadOnlyList<string> Municipalities { get; init; }

    /// <summary>The datasets that it rests on, with streets and timetables.</summary>
    public required IReadOnlyList<Dataset> Sources { get; init; }

    /// <summary>Null where the population is not known.</summary>
    public required DatasetVersion? Population { get; init; }

    public double WalkKilometresAnHour => _open.Stored.Network.WalkSpeed;

    public IReadOnlyList<GeoPoint> Points => _points;

    public GeoPoint PlacePoint(int place) => OpenNetwork.PointAt(Places.Places[place].Longitude, Places.Places[place].Latitude);

    public StreetField Streets(TravelMode mode) =>
        _streets.GetOrAdd(mode, asked => new(() => new StreetField(_open.Stored, asked, LongestStreetSeconds, AllPoints()))).Value;

    /// <summary>A day of the timetables, or the reason why there is none.</summary>
    public Outcome<TransitField> Transit(DateOnly date) =>
        _days
            .GetOrAdd(
                date,
                asked =>
                    new(() =>
                    {
                        var made = TransitDay.Of(_open, asked, CancellationToken.None);
                        return made.Value is { } day ? new TransitField(day, Streets(TravelMode.Walk), AllPoints()) : made.Refusal!;
                    })
            )
            .Value;

    public void Dispose() => _open.Dispose();

    private GeoPoint[] AllPoints() => [.. _points, .. Enumerable.Range(0, Places.Places.Count).Select(PlacePoint)];
}
