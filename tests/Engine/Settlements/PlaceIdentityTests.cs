using NetTopologySuite.Geometries;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements;

namespace Samplan.Engine.Tests.Settlements;

public class PlaceIdentityTests
{
    private static readonly GeometryFactory s_factory = new();
    private static readonly IdentityRules s_rules = new();

    [Fact]
    public void A_place_that_grows_and_moves_a_little_keeps_its_identity()
    {
        var found = PlaceIdentity.Match([new("A", Box(0, 1000)), new("B", Box(5000, 6000))], [Box(5100, 6300), Box(-200, 900)], s_rules);

        Assert.Equal(["B", "A"], found.KeptIds);
        Assert.Empty(found.Changes);
    }

    [Fact]
    public void The_greater_part_of_a_split_place_keeps_the_identity_and_the_split_is_told()
    {
        var found = PlaceIdentity.Match([new("A", Box(0, 1000))], [Box(0, 300), Box(400, 1000)], s_rules);

        Assert.Equal([null, "A"], found.KeptIds);
        Assert.Equal([IdentityChangeKind.Split, IdentityChangeKind.New], found.Changes.Select(c => c.Kind));
        Assert.Equal([0, 1], found.Changes[0].NextPlaces);
    }

    [Fact]
    public void Places_that_merge_keep_the_identity_of_the_greater_and_the_other_is_gone()
    {
        var found = PlaceIdentity.Match([new("A", Box(0, 300)), new("B", Box(400, 1000))], [Box(0, 1000)], s_rules);

        Assert.Equal(["B"], found.KeptIds);
        Assert.Equal([IdentityChangeKind.Merged, IdentityChangeKind.Gone], found.Changes.Select(c => c.Kind));
        Assert.Equal(["A", "B"], found.Changes[0].PreviousIds);
        Assert.Equal(["A"], found.Changes[1].PreviousIds);
    }

    [Fact]
    public void Where_people_live_may_outweigh_where_the_land_is()
    {
        // Ten cells of 100 m in a row; all the people live in the westernmost two.
        var cells = Enumerable.Range(0, 10).ToArray();
        var grid = RegularGrid.FromLowerLeftCorners(100, cells.Select(i => i * 100.0).ToArray(), new double[10]);
        var people = new PopulationGrid(grid, [.. cells.Select(i => (double?)(i < 2 ? 500 : 0))]);
        IdentifiedPlace[] previous = [new("A", Box(0, 1000))];
        Geometry[] next = [Box(0, 300), Box(400, 1000)];

        Assert.Equal([null, "A"], PlaceIdentity.Match(previous, next, s_rules).KeptIds);
        Assert.Equal(["A", null], PlaceIdentity.Match(previous, next, s_rules, people).KeptIds);
    }

    [Fact]
    public void Places_apart_are_new_and_gone_and_a_small_overlap_is_not_enough()
    {
        var found = PlaceIdentity.Match([new("A", Box(0, 1000))], [Box(950, 2000)], s_rules);

        Assert.Equal([null], found.KeptIds);
        Assert.Equal([IdentityChangeKind.New, IdentityChangeKind.Gone], found.Changes.Select(c => c.Kind));
        Assert.Equal(["A"], PlaceIdentity.Match([new("A", Box(0, 1000))], [Box(950, 2000)], s_rules with { MinimumOverlap = 0.01 }).KeptIds);
    }

    [Fact]
    public void From_nothing_all_are_new_and_an_identity_given_twice_is_refused()
    {
        Assert.Equal([IdentityChangeKind.New], PlaceIdentity.Match([], [Box(0, 10)], s_rules).Changes.Select(c => c.Kind));
        Assert.Throws<ArgumentException>(() => PlaceIdentity.Match([new("A", Box(0, 1)), new("A", Box(2, 3))], [], s_rules));
    }

    /// <summary>A box 100 m high from one easting to another.</summary>
    private static Geometry Box(double west, double east) => s_factory.ToGeometry(new Envelope(west, east, 0, 100));
}
