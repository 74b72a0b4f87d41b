using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Accessibility.Pages;

namespace Samplan.Accessibility.Surfaces;

/// <summary>What the address asks for. What it does not say, or cannot be read, is at its default.</summary>
/// <param name="Place">Id of a place; null where a point is asked for, or nothing.</param>
/// <param name="Point">Latitude and longitude, WGS 84 degrees.</param>
/// <param name="IsTo">To the place from everywhere; else from it.</param>
/// <param name="Minutes">How far: the line on the map and what is counted.</param>
internal sealed record SurfaceRequest(string? Place, (double Latitude, double Longitude)? Point, bool IsTo, TravelWay Way, TransitChoice Transit, int Minutes)
{
    public const int MostMinutes = 90;
    private const int UsualMinutes = 45;
    private const int MostBands = 6;

    /// <summary>Upper ends of the bands that are drawn as areas, minutes, rising; empty where none are asked for.</summary>
    public IReadOnlyList<int> Bands { get; init; } = [];

    public static readonly (string Key, int First, int Last)[] Windows =
    [
        ("morning", 7 * 60, 9 * 60),
        ("midday", 10 * 60, 12 * 60),
        ("afternoon", 15 * 60, 18 * 60),
        ("evening", 20 * 60, 22 * 60),
    ];

    public static readonly int[] Percentiles = [5, 25, 50, 75, 95];

    /// <summary>Towards what is chosen, as an address asks that says nothing else.</summary>
    public static SurfaceRequest Usual(TravelWay way) =>
        new(null, null, true, way, new TransitChoice(null, Windows[0].First, Windows[0].Last, 50), UsualMinutes);

    public static SurfaceRequest Of(HttpContext context)
    {
        var query = context.Request.Query;
        var window = Array.Find(Windows, one => one.Key == query["window"].ToString());
        if (window.Key is null)
            window = Windows[0];
        var percentile =
            int.TryParse(query["percentile"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && Percentiles.Contains(asked) ? asked : 50;
        var date = DateOnly.TryParseExact(query["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return new SurfaceRequest(
            query["place"].ToString() is { Length: > 0 } place ? place : null,
            PointOf(query["point"].ToString()),
            query["direction"] != "from",
            query["mode"].ToString() switch
            {
                "transit" => TravelWay.Transit,
                "bike" => TravelWay.Bike,
                "walk" => TravelWay.Walk,
                _ => TravelWay.Car,
            },
            new TransitChoice(date, window.First, window.Last, percentile),
            int.TryParse(query["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                ? Math.Clamp(minutes, 1, MostMinutes)
                : UsualMinutes
        )
        {
            Bands = BandsOf(query["bands"].ToString()),
        };
    }

    /// <summary>As the page shows and links it.</summary>
    public TravelChoice ToChoice()
    {
        var parts = new List<string>();
        if (!IsTo)
            parts.Add("direction=from");
        if (Way != TravelWay.Car)
            parts.Add("mode=" + Mode);
        if (Way == TravelWay.Transit)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"window={WindowKey}&percentile={Transit.Percentile}"));
        if (Way == TravelWay.Transit && Transit.Date is { } date)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"date={date:yyyy-MM-dd}"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"minutes={Minutes}"));
        if (Bands.Count > 0)
            parts.Add("bands=" + SayBands);
        var point = Point is var (latitude, longitude) ? string.Create(CultureInfo.InvariantCulture, $"{latitude:0.#####},{longitude:0.#####}") : null;
        return new TravelChoice(Place, point, IsTo, Mode, WindowKey, (int)Transit.Percentile, Transit.Date, Minutes, string.Join('&', parts))
        {
            Bands = SayBands,
        };
    }

    /// <summary><c>10,20,30</c>; empty where none are asked for.</summary>
    public string SayBands => string.Join(',', Bands.Select(static minutes => minutes.ToString(CultureInfo.InvariantCulture)));

    public string Mode => Way.ToString().ToLowerInvariant();

    public string WindowKey => Array.Find(Windows, one => one.First == Transit.FirstMinute).Key;

    private static IReadOnlyList<int> BandsOf(string text)
    {
        var bands = new List<int>();
        foreach (var part in text.Split(',', MostBands + 1).Take(MostBands))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > MostMinutes)
                return [];
            if (bands.Count > 0 && minutes <= bands[^1])
                return [];
            bands.Add(minutes);
        }
        return bands;
    }

    private static (double, double)? PointOf(string text) =>
        text.Split(',') is [var first, var second]
        && double.TryParse(first, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(second, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var longitude)
        && Math.Abs(latitude) <= 85
        && Math.Abs(longitude) <= 180
            ? (latitude, longitude)
            : null;
}
