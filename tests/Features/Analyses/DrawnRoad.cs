using System.IO.Compression;
using System.Text;
using Samplan.Formats.OsmPbf;
using Samplan.Geo;

namespace Samplan.Features.Tests.Analyses;

/// <summary>A road of ten kilometres with a limit of 60 from west (500000, 6600000) to east, and a bus along it.</summary>
internal static class DrawnRoad
{
    public const double West = 500_000;
    public const double East = 510_000;
    public const double Northing = 6_600_000;

    public static byte[] Streets(string limit = "60")
    {
        using var file = new MemoryStream();
        new OsmPbfWriter(file).Write(
            [Node(1, West), Node(2, (West + East) / 2), Node(3, East)],
            [new OsmWay(1, [1, 2, 3], [new("highway", "secondary"), new("maxspeed", limit)])],
            []
        );
        return file.ToArray();
    }

    /// <summary>A bus from west to east at each of some times on weekdays of May 2026, ten minutes on its way.</summary>
    public static byte[] Timetable(params string[] departures) => Timetable(departures, shape: null);

    /// <summary>The same, by a road three kilometres to the north.</summary>
    public static byte[] TimetableRound(params string[] departures) =>
        Timetable(
            departures,
            "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n"
                + $"norr,{Position(West)},1\nnorr,{Position(West, Northing + 3_000)},2\nnorr,{Position(East, Northing + 3_000)},3\nnorr,{Position(East)},4\n"
        );

    private static byte[] Timetable(string[] departures, string? shape)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("agency.txt", "agency_id,agency_name,agency_url,agency_timezone\nlt,Länstrafiken,https://example.se,Europe/Stockholm\n");
            Put("stops.txt", $"stop_id,stop_name,stop_lat,stop_lon\nw,Väst,{Position(West)}\ne,Öst,{Position(East)}\n");
            Put("routes.txt", "route_id,agency_id,route_short_name,route_long_name,route_type\n1,lt,1,Linjen,3\n");
            Put("calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nv,1,1,1,1,1,0,0,20260501,20260531\n");
            Put(
                "trips.txt",
                "route_id,service_id,trip_id,shape_id\n" + string.Concat(departures.Select((_, i) => $"1,v,t{i},{(shape is null ? "" : "norr")}\n"))
            );
            if (shape is not null)
                Put("shapes.txt", shape);
            Put(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                    + string.Concat(departures.Select((time, i) => $"t{i},{time}:00,{time}:00,w,1\nt{i},{Later(time)},{Later(time)},e,2\n"))
            );

            void Put(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private static string Later(string time)
    {
        var minutes =
            (int.Parse(time[..2], System.Globalization.CultureInfo.InvariantCulture) * 60)
            + int.Parse(time[3..], System.Globalization.CultureInfo.InvariantCulture)
            + 10;
        return $"{minutes / 60:00}:{minutes % 60:00}:00";
    }

    private static OsmNode Node(long id, double easting)
    {
        var (longitude, latitude) = Sweref.ToGeographic(easting, Northing);
        return new OsmNode(id, (int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7), []);
    }

    private static string Position(double easting, double northing = Northing)
    {
        var (longitude, latitude) = Sweref.ToGeographic(easting, northing);
        return FormattableString.Invariant($"{latitude:F6},{longitude:F6}");
    }
}
