using Samplan.Engine.Networks;

namespace Samplan.Engine.Tests.Networks;

/// <summary>Turn restrictions and barriers on a drawn crossing. Streets are 36 km/h, so that 100 metres take 100 deciseconds.</summary>
public sealed class TurnTests
{
    private const string Crossing = """
            n
            |
        w---x---e---f
            |
            s
        """;

    private static readonly string[] s_street = ["highway=residential", "maxspeed=36"];

    [Fact]
    public void Without_restrictions_every_turn_is_free() => Assert.Equal(200u, Time(Draw(), 's', 'w'));

    [Fact]
    public void A_forbidden_turn_is_not_driven_but_a_way_around_is()
    {
        var streets = Draw().Turn("no_left_turn", 1, "x", 4);

        // On over the crossing to the dead end in the north, back, and right.
        Assert.Equal(400u, Time(streets, 's', 'w'));
        Assert.Equal(200u, Time(streets, 's', 'e'));
        Assert.Equal(200u, Time(streets, 'n', 'w'));
        Assert.Equal(1, streets.BuildWithReport().Report.TurnsApplied);
    }

    [Fact]
    public void Where_only_one_turn_is_allowed_no_other_is_driven()
    {
        var streets = Draw().Turn("only_straight_on", 1, "x", 2);

        Assert.Equal(200u, Time(streets, 's', 'n'));
        Assert.Equal(400u, Time(streets, 's', 'e'));
        Assert.Equal(400u, Time(streets, 's', 'w'));
    }

    [Fact]
    public void Two_turns_that_are_the_only_ones_allow_each_other()
    {
        var streets = Draw().Turn("only_straight_on", 1, "x", 2).Turn("only_right_turn", 1, "x", 3);

        Assert.Equal(200u, Time(streets, 's', 'n'));
        Assert.Equal(200u, Time(streets, 's', 'e'));
        Assert.Equal(400u, Time(streets, 's', 'w'));
    }

    [Theory]
    [InlineData("motorcar")]
    [InlineData("bicycle;motor_vehicle")]
    public void A_restriction_that_excepts_cars_does_not_hold(string except) =>
        Assert.Equal(200u, Time(Draw().Turn("no_left_turn", 1, "x", 4, except), 's', 'w'));

    [Theory]
    [InlineData("bicycle")]
    [InlineData("psv;emergency")]
    public void A_restriction_that_excepts_only_others_holds_for_cars(string except) =>
        Assert.NotEqual(200u, Time(Draw().Turn("no_left_turn", 1, "x", 4, except), 's', 'w'));

    [Theory]
    [InlineData("restriction=no_left_turn", true, false)]
    [InlineData("restriction=no_entry", true, false)]
    [InlineData("restriction=only_u_turn", true, false)]
    [InlineData("restriction:motorcar=no_left_turn", true, false)]
    [InlineData("restriction:motor_vehicle=no_left_turn", true, false)]
    [InlineData("restriction:hgv=no_left_turn", false, false)]
    [InlineData("restriction:bicycle=no_left_turn", false, false)]
    [InlineData("restriction=no_left_turn hour_on=07:00 hour_off=09:00", false, true)]
    [InlineData("restriction:conditional=no_left_turn@(07:00-09:00)", false, true)]
    [InlineData("restriction=no_left_turn type=multipolygon", false, false)]
    public void Restrictions_for_cars_are_read_and_those_of_certain_hours_are_ignored_and_counted(string tags, bool isRead, bool isIgnored)
    {
        List<TurnMember> members = [new(false, 1, "from"), new(true, 2, "via"), new(false, 3, "to")];

        var turn = StreetReader.ReadTurn(
            1,
            members,
            [.. tags.Split(' ').Select(static tag => new KeyValuePair<string, string>(tag[..tag.IndexOf('=')], tag[(tag.IndexOf('=') + 1)..]))],
            out var ignored
        );

        Assert.Equal((isRead, isIgnored), (turn is not null, ignored));
    }

    [Fact]
    public void A_restriction_over_a_way_holds_only_for_who_came_that_way()
    {
        const string doubleRoad = """
            a---b---c
                |
            d---e---f
            """;
        // From the upper road through the link back along the lower one.
        var streets = new DrawnStreets(doubleRoad)
            .Way(1, "ab", s_street)
            .Way(2, "bc", s_street)
            .Way(3, "be", s_street)
            .Way(4, "de", [.. s_street, "oneway=-1"])
            .Way(5, "ef", s_street)
            .Turn("no_u_turn", 1, "3", 4);

        Assert.Equal(300u, Time(streets, 'c', 'd'));
        Assert.Equal(300u, Time(streets, 'a', 'f'));
        // On to c, back and down the link: then it is not "from a" any more.
        Assert.Equal(500u, Time(streets, 'a', 'd'));
    }

    [Theory]
    [InlineData("no_left_turn", 1, "x", 99)]
    [InlineData("no_left_turn", 1, "n", 4)]
    [InlineData("no_parking", 1, "x", 4)]
    [InlineData("no_left_turn", 1, "5", 4)]
    public void A_restriction_that_makes_no_turn_is_ignored_and_counted(string turn, long from, string via, long to)
    {
        var report = Draw().Turn(turn, from, via, to).BuildWithReport().Report;

        Assert.Equal((0, 1), (report.TurnsApplied, report.TurnsIgnored));
    }

    [Theory]
    [InlineData("barrier=bollard", "wb")]
    [InlineData("barrier=gate", "wbc")]
    [InlineData("barrier=gate access=private", "")]
    [InlineData("barrier=bollard motor_vehicle=yes", "wbc")]
    [InlineData("barrier=cycle_barrier bicycle=no", "w")]
    [InlineData("barrier=kissing_gate", "w")]
    [InlineData("barrier=lift_gate access=no foot=yes", "w")]
    public void A_barrier_stops_those_who_may_not_pass(string tags, string passing)
    {
        var streets = new DrawnStreets("a---b---c").Way(1, "abc", s_street).Node('b', tags.Split(' '));
        var network = streets.Build();
        var (a, c) = (streets.Vertex(network, 'a'), streets.Vertex(network, 'c'));
        var reached = new string("wbc".Where((_, mode) => PlainSearch.FromVertex(network, (TravelMode)mode, a)[c] != RoadNetwork.Never).ToArray());

        Assert.Equal(passing, reached);
        Assert.Equal(reached.Contains('c', StringComparison.Ordinal) ? 200u : RoadNetwork.Never, PlainSearch.CarFromVertex(network, a)[c]);
    }

    [Fact]
    public void A_way_that_leaves_the_extract_is_cut_where_its_nodes_are_missing()
    {
        var report = new DrawnStreets("a---b   c---d").Way(1, "abzcd", s_street).BuildWithReport().Report;

        Assert.Equal((2, 4, 1), (report.Streets, report.Vertices, report.MissingNodes));
    }

    [Fact]
    public void The_largest_part_is_the_mainland_and_the_rest_are_islands()
    {
        var streets = new DrawnStreets("a---b---c   d---e").Way(1, "ab", s_street).Way(2, "bc", s_street).Way(3, "de", s_street).Way(4, "bd", "highway=steps");
        var network = streets.Build();
        var island = Enumerable.Range(0, network.StreetCount).Single(street => network.StreetWays.Span[street] == 3);

        Assert.True(network.UseOf(island).HasFlag(StreetUse.CarIsland));
        Assert.False(network.UseOf(island).HasFlag(StreetUse.WalkIsland));
        Assert.Equal(1, streets.BuildWithReport().Report.Islands[TravelMode.Car]);
    }

    [Fact]
    public void The_order_of_ways_changes_no_time()
    {
        var turned = new DrawnStreets(Crossing)
            .Way(5, "fe", s_street)
            .Way(4, "xw", s_street)
            .Way(3, "ex", s_street)
            .Way(2, "nx", s_street)
            .Way(1, "sx", s_street)
            .Turn("no_left_turn", 1, "x", 4);

        Assert.Equal(Time(Draw().Turn("no_left_turn", 1, "x", 4), 's', 'w'), Time(turned, 's', 'w'));
    }

    private static DrawnStreets Draw() =>
        new DrawnStreets(Crossing).Way(1, "sx", s_street).Way(2, "xn", s_street).Way(3, "xe", s_street).Way(4, "wx", s_street).Way(5, "ef", s_street);

    private static uint Time(DrawnStreets streets, char from, char to)
    {
        var network = streets.Build();
        return PlainSearch.CarFromVertex(network, streets.Vertex(network, from))[streets.Vertex(network, to)];
    }
}
