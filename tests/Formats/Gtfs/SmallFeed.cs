using System.IO.Compression;
using System.Text;

namespace Samplan.Formats.Tests.Gtfs;

/// <summary>A feed of one bus line between Torget, Skolan and Sjön, every day of June 2026, as files that a test may change.</summary>
internal sealed class SmallFeed
{
    public Dictionary<string, string> Files { get; } =
        new()
        {
            ["agency.txt"] = "agency_id,agency_name,agency_url,agency_timezone\nlt,Länstrafiken,https://example.se,Europe/Stockholm\n",
            ["stops.txt"] =
                "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
                + "T,Torget,60,15,1,\nta,Torget A,60,15,0,T\ntb,Torget B,60.0001,15,0,T\nsk,Skolan,60.01,15,0,\nsj,Sjön,60.03,15,0,\n",
            ["routes.txt"] = "route_id,agency_id,route_short_name,route_long_name,route_type\n1,lt,1,Stadslinjen,700\n",
            ["trips.txt"] = "route_id,service_id,trip_id,trip_headsign\n1,alla,t1,Sjön\n1,alla,t2,Torget\n",
            ["stop_times.txt"] =
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                + "t1,08:00:00,08:00:00,ta,1\nt1,,,sk,2\nt1,08:30:00,08:30:00,sj,3\nt2,23:50:00,23:50:00,sj,5\nt2,24:10:00,24:11:00,sk,7\nt2,24:20:00,24:20:00,tb,9\n",
            ["calendar.txt"] =
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nalla,1,1,1,1,1,1,1,20260601,20260630\n",
        };

    public SmallFeed With(string file, string text)
    {
        Files[file] = text;
        return this;
    }

    public SmallFeed Without(string file)
    {
        Files.Remove(file);
        return this;
    }

    /// <summary>Puts one text in place of another, which must stand there.</summary>
    public SmallFeed Changed(string file, string from, string to)
    {
        Assert.Contains(from, Files[file], StringComparison.Ordinal);
        Files[file] = Files[file].Replace(from, to, StringComparison.Ordinal);
        return this;
    }

    public string ZipTo(Scratch scratch, string folder = "") => scratch.Write("feed.zip", Zip(folder));

    public byte[] Zip(string folder = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Files)
            {
                using var entry = zip.CreateEntry(folder + name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
