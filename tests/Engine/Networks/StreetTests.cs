using Samplan.Engine.Networks;

namespace Samplan.Engine.Tests.Networks;

/// <summary>Tags become who may go where, and how fast.</summary>
public sealed class StreetTests
{
    private const string Line = "a---b---c";

    [Theory]
    [InlineData("highway=residential", "wWbBcC")]
    [InlineData("highway=motorway", "c")]
    [InlineData("highway=motorway_link", "cC")]
    [InlineData("highway=trunk", "wWbBcC")]
    [InlineData("highway=trunk motorroad=yes", "cC")]
    [InlineData("highway=footway", "wW")]
    [InlineData("highway=footway bicycle=yes", "wWbB")]
    [InlineData("highway=footway access=yes", "wW")]
    [InlineData("highway=footway access=yes motor_vehicle=yes", "wWcC")]
    [InlineData("highway=path access=permissive", "wWbB")]
    [InlineData("highway=cycleway access=private", "")]
    [InlineData("highway=steps access=destination", "wW")]
    [InlineData("highway=steps", "wW")]
    [InlineData("highway=platform", "wW")]
    [InlineData("highway=path", "wWbB")]
    [InlineData("highway=cycleway foot=no", "bB")]
    [InlineData("highway=pedestrian motor_vehicle=destination", "wWbBcC")]
    [InlineData("highway=track", "wWbB")]
    [InlineData("highway=track access=yes", "wWbBcC")]
    [InlineData("highway=residential access=private", "")]
    [InlineData("highway=residential access=private foot=yes", "wW")]
    [InlineData("highway=residential access=no motorcar=yes", "cC")]
    [InlineData("highway=residential vehicle=no", "wW")]
    [InlineData("highway=residential vehicle=no bicycle=yes", "wWbB")]
    [InlineData("highway=service motor_vehicle=forestry", "wWbB")]
    [InlineData("highway=residential oneway=yes", "wWbc")]
    [InlineData("highway=residential oneway=-1", "wWBC")]
    [InlineData("highway=residential oneway=yes oneway:bicycle=no", "wWbBc")]
    [InlineData("highway=residential oneway=yes cycleway=opposite_lane", "wWbBc")]
    [InlineData("highway=residential oneway=yes cycleway:left=opposite_track", "wWbBc")]
    [InlineData("highway=residential oneway=yes cycleway:left:oneway=-1", "wWbBc")]
    [InlineData("highway=residential oneway=reversible", "wW")]
    [InlineData("highway=tertiary junction=roundabout", "wWbc")]
    [InlineData("highway=tertiary junction=roundabout oneway=no", "wWbBcC")]
    [InlineData("highway=footway oneway:foot=yes", "w")]
    [InlineData("route=ferry", "wWbBcC")]
    [InlineData("route=ferry motor_vehicle=no", "wWbB")]
    [InlineData("highway=construction", "")]
    [InlineData("highway=pedestrian area=yes", "")]
    [InlineData("building=yes", "")]
    public void Tags_say_who_may_go_which_way(string tags, string expected)
    {
        var way = Read(tags);
        var open = new string(
            "wWbBcC".Where((_, i) => way is not null && (way.Use & StreetUses.Open((TravelMode)(i / 2), i % 2 == 1)) != StreetUse.None).ToArray()
        );
        Assert.Equal(expected, open);
    }

    [Theory]
    [InlineData("highway=primary maxspeed=70", 70)]
    [InlineData("highway=primary maxspeed=30|mph", 48.28032)]
    [InlineData("highway=primary source:maxspeed=SE:urban", 50)]
    [InlineData("highway=primary source:maxspeed=SE:rural", 80)]
    [InlineData("highway=primary maxspeed=SE:urban", 50)]
    [InlineData("highway=primary maxspeed=signals", 80)]
    [InlineData("highway=primary maxspeed:forward=60 maxspeed:backward=40", 60)]
    [InlineData("highway=unclassified surface=gravel", 60)]
    [InlineData("highway=unclassified surface=gravel maxspeed=50", 50)]
    [InlineData("highway=motorway", 110)]
    [InlineData("highway=trunk", 90)]
    [InlineData("highway=trunk zone:traffic=SE:urban", 70)]
    [InlineData("highway=secondary", 70)]
    [InlineData("highway=tertiary_link source:maxspeed=SE:urban", 50)]
    [InlineData("highway=residential", 50)]
    [InlineData("highway=residential maxspeed:type=SE:urban", 40)]
    [InlineData("highway=service", 30)]
    [InlineData("highway=primary maxspeed=none", 130)]
    [InlineData("highway=primary maxspeed=walk", 7)]
    [InlineData("highway=living_street", 7)]
    [InlineData("highway=track motorcar=yes", 10)]
    public void A_car_keeps_the_limit(string tags, double kilometresAnHour)
    {
        var way = Read(tags)!;
        Assert.Equal(kilometresAnHour, new StreetTimes(RoutingProfile.Swedish, way, way.IsUrban ?? false).CarSpeed(isBackward: false), precision: 4);
    }

    [Theory]
    [InlineData("highway=primary maxspeed:forward=60 maxspeed:backward=40", 60, 40)]
    [InlineData("highway=primary maxspeed=90 maxspeed:backward=70", 90, 70)]
    [InlineData("highway=primary maxspeed=90 maxspeed:forward=30|mph", 48.28032, 90)]
    [InlineData("highway=primary maxspeed:forward=60", 60, 80)]
    [InlineData("highway=primary maxspeed:forward=signals maxspeed:backward=60", 80, 60)]
    public void Each_direction_keeps_its_own_limit_before_the_one_for_both(string tags, double forward, double backward)
    {
        var times = new StreetTimes(RoutingProfile.Swedish, Read(tags)!, isUrban: false);
        Assert.Equal((forward, backward), (Math.Round(times.CarSpeed(isBackward: false), 5), Math.Round(times.CarSpeed(isBackward: true), 5)));
    }

    [Fact]
    public void A_hundred_metres_take_as_long_as_the_speed_says()
    {
        var network = new DrawnStreets(Line).Way(1, "abc", "highway=residential", "maxspeed=36").Build();

        Assert.Equal(1, network.StreetCount);
        Assert.Equal(200_000, network.StreetMillimetres.Span[0], tolerance: 20);
        Assert.Equal([200u, 200u], network.CarTimes.ToArray()); // 10 m/s
        Assert.Equal(450u, network.BikeTimes.Span[0]); // 16 km/h
        Assert.Equal(1500u, network.WalkTimes.Span[0]); // 4.8 km/h
    }

    [Theory]
    [InlineData("duration=10", 6_000)]
    [InlineData("duration=00:10", 6_000)]
    [InlineData("duration=00:10:30", 6_300)]
    [InlineData("duration=PT10M", 6_000)]
    [InlineData("duration=soon", 480)] // 200 m at 15 km/h
    public void A_crossing_takes_its_time_and_the_boarding(string duration, uint deciseconds)
    {
        var network = new DrawnStreets("a---b---c---d").Way(1, "ab", "highway=service").Way(2, "bcd", "route=ferry", duration).Build();

        var ferry = Enumerable.Range(0, 2).Single(street => network.UseOf(street).HasFlag(StreetUse.Ferry));

        // One of its ends is a quay where a street begins: half of 600 and 300 seconds.
        Assert.Equal(deciseconds + 3_000, network.CarTimes.Span[2 * ferry]);
        Assert.Equal(deciseconds + 1_500, network.WalkTimes.Span[ferry]);
    }

    [Fact]
    public void Signals_take_their_time_once_however_many_streets_meet_there()
    {
        var streets = new DrawnStreets(Line) { Profile = RoutingProfile.Swedish with { CarSignalSeconds = 10 } }
            .Way(1, "ab", "highway=residential", "maxspeed=36")
            .Way(2, "bc", "highway=residential", "maxspeed=36")
            .Node('b', "highway=traffic_signals");
        var network = streets.Build();

        Assert.Equal(300u, PlainSearch.CarFromVertex(network, streets.Vertex(network, 'a'))[streets.Vertex(network, 'c')]);
    }

    [Theory]
    [InlineData("highway=cycleway", 1)]
    [InlineData("highway=residential maxspeed=30", 1)]
    [InlineData("highway=residential maxspeed=50", 2)]
    [InlineData("highway=secondary maxspeed=50", 3)]
    [InlineData("highway=secondary maxspeed=50 cycleway=lane", 2)]
    [InlineData("highway=secondary maxspeed=70", 4)]
    [InlineData("highway=secondary maxspeed=70 cycleway=lane", 4)]
    [InlineData("highway=residential maxspeed:forward=30 maxspeed:backward=50", 2)]
    [InlineData("highway=residential maxspeed:forward=30 maxspeed:backward=50 oneway=yes", 1)]
    public void Stress_grows_with_speed_and_size(string tags, int stress) =>
        Assert.Equal(stress, new StreetTimes(RoutingProfile.Swedish, Read(tags)!, isUrban: true).Stress());

    private static StreetWay? Read(string tags) =>
        new StreetReader(RoutingProfile.Swedish).ReadWay(
            1,
            [1, 2],
            [
                .. tags.Split(' ')
                    .Select(tag => new KeyValuePair<string, string>(tag[..tag.LastIndexOf('=')], tag[(tag.LastIndexOf('=') + 1)..].Replace('|', ' '))),
            ]
        );
}
