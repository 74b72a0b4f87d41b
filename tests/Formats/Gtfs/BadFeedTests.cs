using System.IO.Compression;
using System.Text;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.Gtfs;

/// <summary>A corpus of feeds that cannot be right, each made from a good one by a single change. Every one is refused with a sentence, none with a crash.</summary>
public sealed class BadFeedTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private static readonly Dictionary<string, (string Code, Func<SmallFeed, SmallFeed> Change)> s_bad = new()
    {
        ["no stops and no trips"] = ("gtfs.not-a-feed", feed => feed.Without("stops.txt").Without("trips.txt")),
        ["no stops"] = ("gtfs.file-missing", feed => feed.Without("stops.txt")),
        ["no routes"] = ("gtfs.file-missing", feed => feed.Without("routes.txt")),
        ["no trips"] = ("gtfs.file-missing", feed => feed.Without("trips.txt")),
        ["no stop times"] = ("gtfs.file-missing", feed => feed.Without("stop_times.txt")),
        ["no agency"] = ("gtfs.file-missing", feed => feed.Without("agency.txt")),
        ["no calendar"] = ("gtfs.calendar-missing", feed => feed.Without("calendar.txt")),
        ["empty stops"] = ("gtfs.file-empty", feed => feed.With("stops.txt", "")),
        ["agency without rows"] = ("gtfs.file-empty", feed => feed.With("agency.txt", "agency_name,agency_timezone\n")),
        ["calendar without a day"] = ("gtfs.calendar-empty", feed => feed.Changed("calendar.txt", "1,1,1,1,1,1,1", "0,0,0,0,0,0,0")),
        ["calendar without rows"] = (
            "gtfs.calendar-empty",
            feed => feed.Without("calendar.txt").With("calendar_dates.txt", "service_id,date,exception_type\n")
        ),
        ["every day taken out"] = (
            "gtfs.calendar-empty",
            feed => feed.Changed("calendar.txt", "20260630", "20260601").With("calendar_dates.txt", "service_id,date,exception_type\nalla,20260601,2\n")
        ),
        ["stops without ids"] = ("gtfs.column-missing", feed => feed.Changed("stops.txt", "stop_id,", "id,")),
        ["stop times without sequence"] = ("gtfs.column-missing", feed => feed.Changed("stop_times.txt", ",stop_sequence", ",no")),
        ["column twice"] = ("gtfs.column-twice", feed => feed.Changed("stops.txt", "stop_name", "stop_id")),
        ["quote without end"] = ("gtfs.row-broken", feed => feed.Changed("stops.txt", "Sjön", "\"Sjön")),
        ["text after a quote"] = ("gtfs.row-broken", feed => feed.Changed("stops.txt", "Sjön", "\"Sjön\"x")),
        ["too few fields"] = ("gtfs.field-count", feed => feed.Changed("stops.txt", "sj,Sjön,60.03,15,0,", "sj,Sjön,60.03")),
        ["too many fields"] = ("gtfs.field-count", feed => feed.Changed("routes.txt", "1,lt,1,", "1,lt,1,a,b,c,")),
        ["stop without id"] = ("gtfs.value-missing", feed => feed.Changed("stops.txt", "sj,Sjön", ",Sjön")),
        ["route without type"] = ("gtfs.value-missing", feed => feed.Changed("routes.txt", ",700", ",")),
        ["first call without trip"] = ("gtfs.value-missing", feed => feed.Changed("stop_times.txt", "sequence\nt1,", "sequence\n,")),
        ["call without sequence"] = ("gtfs.value-missing", feed => feed.Changed("stop_times.txt", "sj,5", "sj,")),
        ["stop id twice"] = ("gtfs.id-twice", feed => feed.Changed("stops.txt", "sj,Sjön", "sk,Sjön")),
        ["trip id twice"] = ("gtfs.id-twice", feed => feed.Changed("trips.txt", ",t2,", ",t1,")),
        ["service id twice"] = ("gtfs.id-twice", feed => feed.With("calendar.txt", feed.Files["calendar.txt"] + "alla,1,1,1,1,1,1,1,20260601,20260630\n")),
        ["unknown stop"] = ("gtfs.reference-missing", feed => feed.Changed("stop_times.txt", ",sk,2", ",ingenstans,2")),
        ["unknown trip"] = ("gtfs.reference-missing", feed => feed.Changed("stop_times.txt", "t2,23:50", "t9,23:50")),
        ["unknown route"] = ("gtfs.reference-missing", feed => feed.Changed("trips.txt", "1,alla,t2", "7,alla,t2")),
        ["unknown service"] = ("gtfs.reference-missing", feed => feed.Changed("trips.txt", "1,alla,t2", "1,aldrig,t2")),
        ["unknown parent"] = ("gtfs.reference-missing", feed => feed.Changed("stops.txt", "15,0,T\ntb", "15,0,X\ntb")),
        ["unknown trip in frequencies"] = ("gtfs.reference-missing", feed => feed.With("frequencies.txt", Frequencies + "t9,06:00:00,07:00:00,600\n")),
        ["unknown stop in transfers"] = ("gtfs.reference-missing", feed => feed.With("transfers.txt", "from_stop_id,to_stop_id\nta,xx\n")),
        ["unknown stop in areas"] = ("gtfs.reference-missing", feed => feed.With("stop_areas.txt", "area_id,stop_id\nR,xx\n")),
        ["transfer without stop"] = ("gtfs.value-missing", feed => feed.With("transfers.txt", "from_stop_id,to_stop_id\nta,\n")),
        ["cyclic parents"] = (
            "gtfs.parent-kind",
            feed =>
                feed.Changed("stops.txt", "sk,Skolan,60.01,15,0,", "sk,Skolan,60.01,15,0,sj")
                    .Changed("stops.txt", "sj,Sjön,60.03,15,0,", "sj,Sjön,60.03,15,0,sk")
        ),
        ["its own parent"] = ("gtfs.parent-kind", feed => feed.Changed("stops.txt", "T,Torget,60,15,1,", "T,Torget,60,15,1,T")),
        ["latitude beyond the pole"] = ("gtfs.not-degrees", feed => feed.Changed("stops.txt", "60.03", "600.3")),
        ["latitude no number"] = ("gtfs.not-degrees", feed => feed.Changed("stops.txt", "60.03", "norr")),
        ["latitude infinite"] = ("gtfs.not-degrees", feed => feed.Changed("stops.txt", "60.03", "Infinity")),
        ["stop nowhere"] = ("gtfs.stop-nowhere", feed => feed.Changed("stops.txt", "60.03", "")),
        ["unknown location type"] = ("gtfs.not-a-whole-number", feed => feed.Changed("stops.txt", "60.03,15,0", "60.03,15,9")),
        ["call at a station"] = ("gtfs.call-at-no-stop", feed => feed.Changed("stop_times.txt", ",ta,1", ",T,1")),
        ["negative time"] = ("gtfs.not-a-time", feed => feed.Changed("stop_times.txt", "08:30:00,08:30:00", "-8:30:00,08:30:00")),
        ["time in words"] = ("gtfs.not-a-time", feed => feed.Changed("stop_times.txt", "08:30:00,08:30:00", "halv nio,08:30:00")),
        ["time of ten days"] = ("gtfs.not-a-time", feed => feed.Changed("stop_times.txt", "08:30:00,08:30:00", "241:30:00,241:30:00")),
        ["time backwards between stops"] = ("gtfs.time-backwards", feed => feed.Changed("stop_times.txt", "24:20:00,24:20:00", "23:59:00,23:59:00")),
        ["departure before arrival"] = ("gtfs.time-backwards", feed => feed.Changed("stop_times.txt", "24:10:00,24:11:00", "24:10:00,24:09:00")),
        ["first time missing"] = ("gtfs.end-without-time", feed => feed.Changed("stop_times.txt", "t1,08:00:00,08:00:00", "t1,,")),
        ["last time missing"] = ("gtfs.end-without-time", feed => feed.Changed("stop_times.txt", "t2,24:20:00,24:20:00", "t2,,")),
        ["sequence twice"] = ("gtfs.sequence-twice", feed => feed.Changed("stop_times.txt", "sk,7", "sk,9")),
        ["sequence below zero"] = ("gtfs.not-a-whole-number", feed => feed.Changed("stop_times.txt", "sk,7", "sk,-7")),
        ["date in words"] = ("gtfs.not-a-date", feed => feed.Changed("calendar.txt", "20260601", "1 juni")),
        ["date of year 1"] = ("gtfs.not-a-date", feed => feed.Changed("calendar.txt", "20260601", "00010101")),
        ["calendar backwards"] = ("gtfs.ends-before-start", feed => feed.Changed("calendar.txt", "20260630", "20260530")),
        ["weekday of 2"] = ("gtfs.not-a-whole-number", feed => feed.Changed("calendar.txt", "alla,1", "alla,2")),
        ["exception of 3"] = ("gtfs.not-a-whole-number", feed => feed.With("calendar_dates.txt", "service_id,date,exception_type\nalla,20260601,3\n")),
        ["headway of 0"] = ("gtfs.not-a-whole-number", feed => feed.With("frequencies.txt", Frequencies + "t1,06:00:00,07:00:00,0\n")),
        ["frequency backwards"] = ("gtfs.ends-before-start", feed => feed.With("frequencies.txt", Frequencies + "t1,08:00:00,07:00:00,600\n")),
        ["frequency without end"] = ("gtfs.value-missing", feed => feed.With("frequencies.txt", Frequencies + "t1,08:00:00,,600\n")),
        ["two time zones"] = ("gtfs.time-zones-differ", feed => feed.With("agency.txt", feed.Files["agency.txt"] + "x,X,,Europe/Oslo\n")),
        ["area name twice"] = ("gtfs.id-twice", feed => feed.With("areas.txt", "area_id,area_name\nR,a\nR,b\n")),
        ["a path out of the archive"] = ("formats.archive-path", feed => feed.With("../stops.txt", "stop_id\n")),
        ["an absolute path"] = ("formats.archive-path", feed => feed.With("/etc/stops.txt", "stop_id\n")),
        ["a name twice"] = ("formats.archive-name-twice", feed => feed.With("STOPS.TXT", "stop_id\n")),
        ["a field of two million characters"] = ("gtfs.row-broken", feed => feed.Changed("stops.txt", "Sjön", new string('x', 2_000_000))),
    };

    private const string Frequencies = "trip_id,start_time,end_time,headway_secs\n";

    public static TheoryData<string> Names => [.. s_bad.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_feed_that_cannot_be_right_is_refused(string name)
    {
        var (code, change) = s_bad[name];
        var path = change(new SmallFeed()).ZipTo(_scratch);
        var refusal = Assert.Throws<RefusedException>(() => GtfsReader.Read(path)).Refusals[0];
        Assert.Equal(code, refusal.Code);
        Said(refusal);
    }

    [Fact]
    public void The_corpus_has_forty_cases_and_more() => Assert.InRange(s_bad.Count, 40, int.MaxValue);

    [Fact]
    public void An_archive_that_unpacks_to_a_thousandfold_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new SmallFeed().Files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
                for (var i = 0; name == "stops.txt" && i < 1600; i++)
                    entry.Write(Encoding.UTF8.GetBytes(new string('\n', 1 << 16)));
            }
        }
        var path = _scratch.Write("bomb.zip", bytes.ToArray());
        Assert.Equal("formats.archive-bomb", Assert.Throws<RefusedException>(() => GtfsReader.Read(path)).Refusals[0].Code);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_or_read()
    {
        var whole = new SmallFeed().Zip();
        for (var length = 0; length < whole.Length; length += 37)
        {
            var path = _scratch.Write("cut.zip", whole[..length]);
            Said(Assert.Throws<RefusedException>(() => GtfsReader.Read(path)).Refusals[0]);
        }
    }

    [Fact]
    public void Text_in_another_encoding_than_UTF_8_is_refused()
    {
        foreach (var (name, text) in new SmallFeed().Files)
            _scratch.Write(name, Encoding.Latin1.GetBytes(text));
        Assert.Equal("gtfs.not-utf8", RefusalOf(_scratch.Folder).Code);
    }

    [Fact]
    public void What_is_no_archive_is_refused()
    {
        Assert.Equal("formats.file-missing", RefusalOf(_scratch.Path("nowhere.zip")).Code);
        Assert.Equal("formats.archive-damaged", RefusalOf(_scratch.Write("text.zip", "stop_id\n")).Code);
        Assert.Equal("gtfs.not-a-feed", RefusalOf(Directory.CreateDirectory(_scratch.Path("empty")).FullName).Code);
    }

    private static Refusal RefusalOf(string path) => Assert.Throws<RefusedException>(() => GtfsReader.Read(path)).Refusals[0];

    private static void Said(Refusal refusal)
    {
        Assert.DoesNotContain('{', Texts.In("sv").Say(refusal));
        Assert.DoesNotContain('{', Texts.In("en").Say(refusal));
    }

    public void Dispose() => _scratch.Dispose();
}
