using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Comparison;
using Samplan.Engine.Tests.Networks;

namespace Samplan.Engine.Tests.Routing.Comparison;

/// <summary>Walks as Conveyal R5 counts them, at a metre a second. On its sphere 100 metres eastward here are 99.6.</summary>
public sealed class R5JourneysTests
{
    private static readonly RoutingProfile s_asR5 = RoutingProfile.Swedish with { WalksAsR5 = true, WalkSpeed = 3.6, IslandVertices = 1 };

    [Fact]
    public void Pieces_at_the_ends_are_cut_to_whole_seconds_and_streets_between_rounded_up()
    {
        var town = Street();

        // 99 + 100 + 99, where the way is 298.8 metres.
        Assert.Equal(298, Seconds(new R5Journeys(town.Build(), 3.6, [], []), town, 'A', 'D'));
    }

    [Fact]
    public void A_stop_splits_its_street_and_either_piece_is_rounded_up()
    {
        var town = Street();
        var journeys = new R5Journeys(town.Build(), 3.6, [Beside(town, 'B', 10.5)], [0]);

        // 99 + 11 + 90 + 99: the pieces are 10.5 and 89.1 metres.
        Assert.Equal(299, Seconds(journeys, town, 'A', 'D'));
        Assert.Equal([110], journeys.FromPoints(journeys.Link([At(town, 'A')]), 7_200).SecondsOf(0).ToArray());
    }

    [Fact]
    public void A_stop_within_five_metres_of_a_vertex_splits_nothing()
    {
        var town = Street();

        Assert.Equal(298, Seconds(new R5Journeys(town.Build(), 3.6, [Beside(town, 'B', 4)], [0]), town, 'A', 'D'));
    }

    [Fact]
    public void The_way_from_a_stop_is_added_up_in_millimetres_and_ends_at_its_limit()
    {
        var town = Street();
        var journeys = new R5Journeys(town.Build(), 3.6, [At(town, 'A'), At(town, 'C')], [0, 1]);

        Assert.Equal([199], journeys.ToPoints([At(town, 'C')], (250, 7_200)).SecondsOf(0).ToArray()[..1]);
        Assert.Equal([(0, 1), (1, 0)], journeys.Between(250).Select(static walk => (walk.From, walk.To)));
        Assert.Empty(journeys.Between(150));
    }

    [Theory]
    [InlineData(true, "highway=residential")]
    [InlineData(false, "highway=residential", "access=destination")]
    [InlineData(false, "highway=service", "access=private")]
    [InlineData(true, "highway=service", "access=private", "sidewalk=left")]
    [InlineData(true, "highway=service", "access=no", "foot=yes")]
    [InlineData(true, "highway=footway", "access=private")]
    [InlineData(true, "highway=pedestrian", "area=yes")]
    [InlineData(false, "highway=footway", "foot=no")]
    [InlineData(false, "highway=motorway")]
    [InlineData(false, "highway=construction")]
    public void People_walk_where_R5_lets_them(bool isOpen, params string[] tags)
    {
        var network = new DrawnStreets("A   B") { Profile = s_asR5 }
            .Way(1, "AB", tags)
            .Build();

        var open = Enumerable.Range(0, network.StreetCount).Any(street => (network.UseOf(street) & StreetUses.Either(TravelMode.Walk)) != StreetUse.None);

        Assert.Equal(isOpen, open);
    }

    [Fact]
    public void A_fence_stops_nobody()
    {
        var town = new DrawnStreets("A   B   C") { Profile = s_asR5 }
            .Way(1, "ABC", "highway=residential")
            .Node('B', "barrier=fence");

        Assert.Equal(1, town.Build().StreetCount);
    }

    [Fact]
    public void A_street_ends_where_a_railway_crosses_it()
    {
        // And where a road under construction does.
        DrawnStreets Town(RoutingProfile profile) =>
            new DrawnStreets("A   B C   D") { Profile = profile }
                .Way(1, "ABCD", "highway=residential")
                .Way(2, "B", "railway=rail")
                .Way(3, "C", "highway=construction");

        Assert.Equal(3, Town(s_asR5).Build().StreetCount);
        Assert.Equal(1, Town(s_asR5 with { WalksAsR5 = false }).Build().StreetCount);
    }

    [Theory]
    // Its near end is the second point of a segment of 500 metres, which R5's index enters the other way.
    [InlineData("BA", 'D')]
    [InlineData("AB", 'A')]
    public void A_stop_is_tied_to_the_nearest_street_that_the_index_finds(string street, char tied)
    {
        // The stop lies 100 metres west of A; the street to D passes 150 metres north of it.
        var town = new DrawnStreets("D   E\n\n\nS   A                                        B") { Profile = s_asR5 }
            .Way(1, street, "highway=residential")
            .Way(2, "DE", "highway=residential")
            .Way(3, "EB", "highway=residential");
        var journeys = new R5Journeys(town.Build(), 3.6, [At(town, 'S')], [0]);

        var seconds = journeys.FromPoints(journeys.Link([At(town, tied)]), 7_200).SecondsOf(0).ToArray();

        Assert.InRange(seconds.Single(), tied == 'A' ? 99 : 149, tied == 'A' ? 101 : 152);
    }

    private static DrawnStreets Street() =>
        new DrawnStreets("A   B   C   D") { Profile = s_asR5 }
            .Way(1, "AB", "highway=residential")
            .Way(2, "BC", "highway=residential")
            .Way(3, "CD", "highway=residential");

    private static int Seconds(R5Journeys journeys, DrawnStreets town, char from, char to)
    {
        var links = journeys.Link([At(town, from), At(town, to)]);
        return journeys.DirectSeconds(links[0], [links[1]], 7_200)[0];
    }

    private static GeoPoint At(DrawnStreets town, char node) => new(town.Place(node).Longitude, town.Place(node).Latitude);

    private static GeoPoint Beside(DrawnStreets town, char node, double metresEast) =>
        new(town.Place(node).Longitude + (int)(metresEast / new Ground(town.Place(node).Latitude).MetresPerLongitude), town.Place(node).Latitude);
}
