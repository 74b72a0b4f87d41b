using System.Diagnostics;
using System.Text;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.Gtfs;

/// <summary>
/// Whatever is done to the files of a feed, it is read or refused. Both tests together run for <see cref="FuzzTime.Seconds"/>; the same changes in the same order.
/// </summary>
public sealed class GtfsFuzzTests : IDisposable
{
    private static readonly string[] s_odd =
    [
        "",
        ",",
        "\"",
        "\n",
        "\r",
        "-1",
        "0",
        "99999999999999999999",
        "NaN",
        "24:00:00",
        "240:00:00",
        "99:99:99",
        "20260631",
        "99991231",
        "\0",
        "\uFEFF",
        "å",
        "T",
        "t1",
        "alla",
        "1e309",
    ];

    private const int LeastTries = 200;
    private readonly Scratch _scratch = new();

    [Fact]
    public void A_changed_feed_is_read_or_refused_with_a_sentence()
    {
        var random = new Random(20261121);
        var clock = Stopwatch.StartNew();
        var (read, refused) = (0, 0);
        while (clock.Elapsed.TotalSeconds < FuzzTime.Seconds / 2 || read + refused < LeastTries)
        {
            var feed = Whole();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                ChangeText(feed, random);
            Count(feed.Zip(), ref read, ref refused);
        }
        Assert.True(read > 10 && refused > 10, $"{read} read, {refused} refused");
    }

    [Fact]
    public void A_changed_archive_is_read_or_refused_with_a_sentence()
    {
        var random = new Random(20261122);
        var clock = Stopwatch.StartNew();
        var (read, refused) = (0, 0);
        var whole = Whole().Zip();
        while (clock.Elapsed.TotalSeconds < FuzzTime.Seconds / 2 || read + refused < LeastTries)
        {
            var bytes = (byte[])whole.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Count(bytes, ref read, ref refused);
        }
        Assert.True(refused > 10, $"{read} read, {refused} refused");
    }

    private static SmallFeed Whole() =>
        new SmallFeed()
            .With("calendar_dates.txt", "service_id,date,exception_type\nalla,20260606,2\nhelg,20260607,1\n")
            .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nt1,06:00:00,09:00:00,600,1\n")
            .With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nT,sk,2,180\n")
            .With("areas.txt", "area_id,area_name\nR1,Torget\n")
            .With("stop_areas.txt", "area_id,stop_id\nR1,ta\n")
            .With("trips.txt", "route_id,service_id,trip_id,trip_headsign,shape_id\n1,alla,t1,Sjön,norrut\n1,alla,t2,Torget,\n")
            .With("shapes.txt", "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nnorrut,60,15,1\nnorrut,60.02,15.01,2\nnorrut,60.03,15,3\n");

    private static void ChangeText(SmallFeed feed, Random random)
    {
        var file = feed.Files.Keys.ElementAt(random.Next(feed.Files.Count));
        var text = new StringBuilder(feed.Files[file]);
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(12), text.Length - at);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, s_odd[random.Next(s_odd.Length)]);
                break;
            case 2:
                text.Remove(at, length).Insert(at, s_odd[random.Next(s_odd.Length)]);
                break;
            default:
                text[at] = (char)random.Next(1, 0x180);
                break;
        }
        feed.With(file, text.ToString());
    }

    private void Count(byte[] archive, ref int read, ref int refused)
    {
        try
        {
            var feed = GtfsReader.Read(_scratch.Write("fuzz.zip", archive), hasPaths: true);
            _ = feed.FindRefusal(new DateOnly(2026, 6, 7));
            GtfsWriter.Write(feed, Stream.Null);
            read++;
        }
        catch (RefusedException refusal)
        {
            Assert.All(refusal.Refusals, one => Assert.True(Texts.In("sv").Has(one.Code)));
            refused++;
        }
    }

    public void Dispose() => _scratch.Dispose();
}
