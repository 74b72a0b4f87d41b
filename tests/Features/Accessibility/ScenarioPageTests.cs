using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>What changes of roads, lines and services lead to, in a <see cref="TravelWorld"/> with a bus from Storby to Lillby at seven and at nine.</summary>
public sealed class ScenarioPageTests : TravelPages
{
    protected override async Task ImportAsync()
    {
        await TravelWorld.ImportAsync(Server, "gtfs.zip", "gtfs", Timetable());
    }

    [Theory]
    [InlineData("goal=place:storby&change=road-speed;at=59.65,16.55;speed=120", "30 får kortare väg", "0 invånare får längre väg")]
    [InlineData("goal=place:storby&change=new-road;line=59.6001,16.5001 59.6999,16.5999;speed=120", "30 får kortare väg", "0 invånare får längre väg")]
    [InlineData("goal=place:storby&change=road-speed;at=59.65,16.55;speed=20", "0 får kortare väg", "30 invånare får längre väg")]
    [InlineData("goal=service:library&change=add-service;kind=library;at=59.70,16.60", "30 får kortare väg", "0 invånare får längre väg")]
    [InlineData("goal=service:grocery&change=move-service;service=services-service/0;at=59.70,16.60", "0 får kortare väg", "100 invånare får längre väg")]
    [InlineData("goal=service:library&change=close-service;service=services-service/2", "0 får kortare väg", "130 invånare får längre väg")]
    [InlineData("goal=place:lillby&mode=transit&change=line-headway;transit=0:0;headway=10", "100 får kortare väg", "0 invånare får längre väg")]
    [InlineData("goal=place:lillby&mode=transit&change=remove-trips;transit=0:0;from=0;to=30", "0 får kortare väg", "100 invånare får längre väg")]
    [InlineData(
        "goal=place:lillby&mode=transit&change=new-line;line=59.60,16.50 59.70,16.60;speed=60;headway=10;from=6;to=22",
        "100 får kortare väg",
        "0 invånare får längre väg"
    )]
    public async Task A_change_tells_who_gains_and_who_loses(string query, string gain, string lose)
    {
        var page = await Reader.GetAsync("/accessibility/scenario?" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(gain, page.Document.QuerySelector(".people")?.TextContent.Trim());
        Assert.StartsWith(lose, page.Document.QuerySelector(".people + p")?.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_change_nobody_is_said_to_gain_or_lose()
    {
        var page = await Reader.GetAsync("/accessibility/scenario?goal=place:storby");

        Assert.Equal("Inget är ändrat ännu", page.Document.QuerySelector(".people")?.TextContent.Trim());
        Assert.Empty(page.Document.QuerySelectorAll(".travel-panel .groups"));
    }

    [Theory]
    [InlineData("change=shift-trips;transit=0:0;minutes=30")]
    [InlineData("change=new-stop;transit=0:0;at=59.65,16.55")]
    [InlineData("change=new-ferry;line=59.60,16.50 59.70,16.60;minutes=5")]
    [InlineData("change=close-road;at=59.65,16.55")]
    public async Task Every_other_kind_of_change_is_made_and_said_in_words(string query)
    {
        var page = await Reader.GetAsync("/accessibility/scenario?goal=place:lillby&mode=transit&" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("[role=alert]"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".scenario-changes li"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".groups tbody tr"));
    }

    [Fact]
    public async Task Where_the_only_road_is_closed_nothing_is_known_any_more()
    {
        var page = await Reader.GetAsync("/accessibility/scenario?goal=place:storby&change=close-road;at=59.65,16.55");
        using var answer = JsonDocument.Parse((await Reader.GetAsync("/api/accessibility/scenario?goal=place:storby&change=close-road;at=59.65,16.55")).Text);

        Assert.Empty(page.Document.QuerySelectorAll(".problem"));
        var steps = answer.RootElement.GetProperty("changes").EnumerateArray().Select(one => one.GetInt32()).ToList();
        Assert.All(steps, step => Assert.Equal(-1, step));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_any_change_is_told_at_once()
    {
        var page = await Reader.GetAsync(
            "/accessibility/scenario?goal=place:storby&change=close-road;at=10,10&change=road-speed;at=59.6,16.5;speed=900&change=new-road;line=59.6,16.5;speed=80"
                + "&change=teleport&change=close-service;service=services-service/99"
        );
        var problems = page.Document.QuerySelectorAll(".problem").Select(one => one.TextContent.Trim()).ToList();

        Assert.Equal(
            [
                "Ingen bilväg finns inom 300 m från punkten.",
                "Fart, km/h ska vara ett tal från 5 till 150.",
                "Sträckan ska ha minst två punkter med mellanslag emellan, till exempel 59.61,16.55 59.64,16.60.",
                "Ingen ändring heter teleport.",
                "Det finns ingen sådan service.",
            ],
            problems
        );
    }

    [Fact]
    public async Task A_change_is_added_by_the_form_and_taken_away_by_its_link()
    {
        var form = await Reader.GetAsync("/accessibility/scenario?goal=place:storby&add=road-speed");
        Assert.NotNull(form.Document.QuerySelector("input[name='f-at'][required]"));

        var added = await Reader.GetAsync("/accessibility/scenario?goal=place:storby&add=road-speed&f-at=59.65,16.55&f-speed=100&done=true");
        Assert.Equal(HttpStatusCode.Found, added.Status);
    }

    [Fact]
    public async Task Before_and_after_are_minutes_and_nothing_of_the_region_is_touched()
    {
        const string Change = "goal=place:storby&change=road-speed;at=59.65,16.55;speed=120";
        var (before, after) = (await MinutesAsync(Change + "&view=before"), await MinutesAsync(Change + "&view=after"));

        Assert.True(after[1] < before[1]);
        using var surface = JsonDocument.Parse((await Reader.GetAsync("/api/accessibility/surface?place=storby")).Text);
        Assert.Equal(before, surface.RootElement.GetProperty("minutes").EnumerateArray().Select(one => one.GetInt32()));
    }

    [Theory]
    [InlineData("", "I och utanför orter", "Utanför orter")]
    [InlineData("&group=class", "Ortens klass", "Utanför orter")]
    [InlineData("&group=urbanisation", "Urbaniseringsgrad", "landsbygd")]
    public async Task Who_gains_is_told_by_the_group_that_is_chosen_on_the_page_and_in_a_file(string group, string caption, string name)
    {
        const string Change = "goal=place:storby&change=road-speed;at=59.65,16.55;speed=120";
        var page = await Reader.GetAsync("/accessibility/scenario?" + Change + group);
        var file = await Reader.GetAsync("/accessibility/scenario.csv?table=groups&" + Change + group);

        Assert.Contains(page.Document.QuerySelectorAll("h3"), heading => heading.TextContent == caption);
        Assert.Contains(page.Document.QuerySelectorAll(".groups th[scope=row]"), cell => cell.TextContent.Trim() == name);
        var rows = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("municipality,group,persons_nearer,persons_farther,persons_as_before,persons_without_way,mean_change_minutes", rows[0]);
        Assert.Equal(30, rows.Skip(1).Sum(row => double.Parse(row.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(rows, row => row.StartsWith($",{name},", StringComparison.Ordinal));
    }

    private async Task<int[]> MinutesAsync(string query)
    {
        using var answer = JsonDocument.Parse((await Reader.GetAsync("/api/accessibility/scenario?" + query)).Text);
        return [.. answer.RootElement.GetProperty("minutes").EnumerateArray().Select(one => one.GetInt32())];
    }

    internal static byte[] Timetable()
    {
        (string Name, string Rows)[] files =
        [
            ("agency.txt", "agency_id,agency_name,agency_url,agency_timezone\n1,Bussbolaget,https://exempel.se,Europe/Stockholm\n"),
            ("stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nA,Storby,59.60,16.50\nB,Lillby,59.70,16.60\n"),
            ("routes.txt", "route_id,agency_id,route_short_name,route_type\n1,1,10,3\n"),
            ("trips.txt", "route_id,service_id,trip_id\n1,alla,t1\n1,alla,t2\n"),
            (
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt1,07:00:00,07:00:00,A,1\nt1,07:20:00,07:20:00,B,2\nt2,09:00:00,09:00:00,A,1\nt2,09:20:00,09:20:00,B,2\n"
            ),
            ("calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nalla,1,1,1,1,1,1,1,20260101,20261231\n"),
        ];
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, rows) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(rows));
            }
        }
        return packed.ToArray();
    }
}
