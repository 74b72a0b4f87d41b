using Samplan.Formats.Gtfs;
using Samplan.Formats.OsmPbf;
using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Tests;

/// <summary>The streets and the timetable of the sample, read back by our own readers.</summary>
public sealed class NetworkTests(WrittenSample sample) : IClassFixture<WrittenSample>
{
    [Theory]
    [InlineData("highway", "trunk")]
    [InlineData("highway", "residential")]
    [InlineData("highway", "footway")]
    [InlineData("highway", "cycleway")]
    [InlineData("highway", "track")]
    [InlineData("route", "ferry")]
    [InlineData("oneway", "yes")]
    [InlineData("bridge", "yes")]
    [InlineData("restriction", "no_left_turn")]
    public void The_streets_have_what_a_router_must_understand(string key, string value)
    {
        var found = 0;
        Read(block =>
            found += block.Ways.Select(way => way.Tags).Concat(block.Relations.Select(turn => turn.Tags)).Count(tags => tags.Contains(new(key, value)))
        );

        Assert.True(found > 0);
    }

    [Fact]
    public void Every_road_for_cars_outside_the_places_has_its_limit()
    {
        var (all, limited) = (0, 0);
        Read(block =>
        {
            foreach (
                var way in block.Ways.Where(way => way.Tags.Any(tag => tag is { Key: "highway", Value: "trunk" or "primary" or "secondary" or "tertiary" }))
            )
            {
                all++;
                limited += way.Tags.Any(tag => tag.Key == "maxspeed") ? 1 : 0;
            }
        });

        Assert.True(all > 500);
        Assert.Equal(all, limited);
    }

    [Fact]
    public void A_turn_restriction_begins_and_ends_at_its_node()
    {
        var ways = new Dictionary<long, OsmWay>();
        var turns = new List<OsmRelation>();
        Read(block =>
        {
            foreach (var way in block.Ways)
                ways.Add(way.Id, way);
            turns.AddRange(block.Relations);
        });

        Assert.NotEmpty(turns);
        foreach (var turn in turns)
        {
            var via = turn.Members.Single(member => member.Role == "via").Id;
            Assert.All(
                turn.Members.Where(member => member.Kind == OsmKind.Way),
                member => Assert.Contains(via, new[] { ways[member.Id].Nodes[0], ways[member.Id].Nodes[^1] })
            );
        }
    }

    [Fact]
    public void The_timetable_has_the_stops_of_the_stops_file_and_trains_buses_and_boats()
    {
        var feed = GtfsReader.Read(sample.PathOf("gtfs.zip"));
        var stops = StopPlan.List(sample.Region, sample.Region.Figures, sample.Region.Seed).ToList();

        Assert.Empty(feed.Notices);
        Assert.Equal(stops.Select(stop => (stop.Id, stop.Name)), feed.Stops.Where(stop => stop.Id[0] == 'H').Select(stop => (stop.Id, stop.Name)));
        Assert.Equal([2, 3, 4], feed.Routes.Select(route => route.TypeCode).Distinct().Order());
        Assert.Equal(6, feed.Frequencies.Count(run => run.IsExact));
        Assert.Contains(feed.Calls.DepartureSeconds, seconds => seconds > 24 * 3600);
    }

    [Fact]
    public void As_many_trips_leave_a_village_as_its_central_stop_has_departures()
    {
        var feed = GtfsReader.Read(sample.PathOf("gtfs.zip"));
        var weekday = NextWeekday();
        var village = sample.Region.Figures.First(figures => !figures.Place.IsCentre && !figures.Place.IsArchipelago && figures.Departures > 8).Place;
        var stop = StopPlan.List(sample.Region, sample.Region.Figures, sample.Region.Seed).First(stop => stop.Name == village.Name + " centrum");
        var number = feed.Stops.ToList().FindIndex(one => one.Id == stop.Id);

        var leaving = feed.Trips.Count(trip => feed.Services[trip.Service].RunsOn(weekday) && feed.Calls.Stops[trip.FirstCall] == number);

        Assert.Equal(stop.Weekday, leaving);
    }

    [Fact]
    public void Saturdays_Sundays_and_Christmas_Eve_have_days_of_their_own()
    {
        var feed = GtfsReader.Read(sample.PathOf("gtfs.zip"));
        var saturday = NextWeekday();
        while (saturday.DayOfWeek != DayOfWeek.Saturday)
            saturday = saturday.AddDays(1);

        Assert.Equal("LORDAG", Assert.Single(Running(saturday)));
        Assert.Equal("SONDAG", Assert.Single(Running(saturday.AddDays(1))));
        Assert.Equal("SONDAG", Assert.Single(Running(new DateOnly(WrittenSample.Today.Year, 12, 24))));

        IEnumerable<string> Running(DateOnly date) => feed.Services.Where(service => service.RunsOn(date)).Select(service => service.Id);
    }

    private static DateOnly NextWeekday() => WrittenSample.Today;

    private void Read(Action<OsmBlock> look)
    {
        using var file = OsmPbfFile.Open(sample.PathOf("roads.osm.pbf"));
        file.Read(new OsmSelection { WayKeys = [], RelationKeys = [] }, block => block, look);
    }
}
