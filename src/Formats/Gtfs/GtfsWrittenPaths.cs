using System.Globalization;

namespace Samplan.Formats.Gtfs;

/// <summary>The paths of a feed as rows of shapes.txt, with distances in metres by which each call is found on its path again.</summary>
internal sealed class GtfsWrittenPaths(GtfsFeed feed)
{
    private readonly string[][] _alongs = [.. feed.Paths.Select(Alongs)];

    public static string[] Columns { get; } = ["shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence", "shape_dist_traveled"];

    public IEnumerable<string[]> ListRows() =>
        feed.Paths.SelectMany((path, number) => Enumerable.Range(0, path.LongitudesE7.Count).Select(point => Row(path, number, point)));

    /// <summary>How far along its path a trip's call lies; empty where it has none.</summary>
    public string AlongOf(GtfsTrip trip, int call) => trip.Path < 0 ? "" : _alongs[trip.Path][feed.Paths[trip.Path].CallPoints[call]];

    private string[] Row(GtfsPath path, int number, int point) =>
        [
            number.ToString(CultureInfo.InvariantCulture),
            Degrees(path.LatitudesE7[point]),
            Degrees(path.LongitudesE7[point]),
            point.ToString(CultureInfo.InvariantCulture),
            _alongs[number][point],
        ];

    private static string[] Alongs(GtfsPath path)
    {
        var (alongs, metres) = (new string[path.LongitudesE7.Count], 0.0);
        for (var point = 0; point < alongs.Length; point++)
        {
            // Always a decimetre more than before, so that every point is found again by its distance.
            if (point > 0)
                metres += Math.Max(0.1, Math.Round(GreatCircle.Metres(Lon(point - 1), Lat(point - 1), Lon(point), Lat(point)), 1));
            alongs[point] = metres.ToString("0.0", CultureInfo.InvariantCulture);
        }
        return alongs;

        double Lon(int point) => path.LongitudesE7[point] / 1e7;
        double Lat(int point) => path.LatitudesE7[point] / 1e7;
    }

    private static string Degrees(int unitsE7) => (unitsE7 / 1e7).ToString("0.#######", CultureInfo.InvariantCulture);
}
