using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Samplan.Engine.Flows;

namespace Samplan.Engine.Tests.Flows;

/// <summary>The land divided among drawn places.</summary>
public sealed class PlaceTerritoriesTests
{
    private const double Margin = 1_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(200)]
    public void Every_point_of_the_land_is_of_the_place_nearest_to_it_and_of_one_only(int count)
    {
        var places = Draw(count);

        var territories = PlaceTerritories.Divide(places, Margin);

        var land = UnaryUnionOp.Union(territories);
        Assert.Equal(land.Area, territories.Sum(one => one.Area), land.Area * 1e-9);
        Assert.All(places.Zip(territories), pair => Assert.True(pair.Second.Covers(new Point(pair.First))));
        var random = new Random(5);
        for (var probe = 0; probe < 300; probe++)
        {
            var at = new Coordinate(random.NextDouble() * 50_000, random.NextDouble() * 50_000);
            var holders = Enumerable.Range(0, places.Count).Where(place => territories[place].Contains(new Point(at))).ToArray();
            if (holders is [var holder])
                Assert.Equal(places.Min(place => place.Distance(at)), places[holder].Distance(at), 1e-6);
            Assert.Equal(land.Contains(new Point(at)) ? 1 : 0, holders.Length);
        }
    }

    [Fact]
    public void Places_in_a_row_divide_the_land_halfway()
    {
        var territories = PlaceTerritories.Divide([new(0, 0), new(10_000, 0), new(30_000, 0)], Margin);

        Assert.Equal(5_000, territories[0].EnvelopeInternal.MaxX, 1e-6);
        Assert.Equal(5_000, territories[1].EnvelopeInternal.MinX, 1e-6);
        Assert.Equal(20_000, territories[1].EnvelopeInternal.MaxX, 1e-6);
    }

    [Fact]
    public void Of_two_places_at_the_same_point_the_first_has_the_land()
    {
        var territories = PlaceTerritories.Divide([new(0, 0), new(9_000, 0), new(0, 0)], Margin);

        Assert.False(territories[0].IsEmpty);
        Assert.True(territories[2].IsEmpty);
    }

    private static List<Coordinate> Draw(int count)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, count).Select(_ => new Coordinate(random.Next(50) * 1_000.0, random.Next(50) * 1_000.0)).DistinctBy(at => (at.X, at.Y))];
    }
}
