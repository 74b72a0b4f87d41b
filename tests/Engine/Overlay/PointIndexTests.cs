using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Engine.Overlay;

namespace Samplan.Engine.Tests.Overlay;

public class PointIndexTests
{
    private static readonly Geometry s_village = new WKTReader().Read("POLYGON((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))");

    // in the village, on its border, in its hole, 30 m outside, 31 m outside
    private static readonly PointIndex s_services = new([10, 100, 50, 130, 131], [10, 50, 50, 50, 50]);

    [Fact]
    public void A_service_on_the_border_counts_and_one_in_a_hole_does_not()
    {
        Assert.Equal([0, 1], s_services.ListWithin(s_village));
        Assert.Equal(2, s_services.CountWithin(s_village));
    }

    [Fact]
    public void Within_a_distance_of_an_area_is_measured_from_its_border()
    {
        Assert.Equal([0, 1], s_services.ListWithinDistance(s_village, 9.99));
        Assert.Equal([0, 1, 2, 3], s_services.ListWithinDistance(s_village, 30));
    }

    [Fact]
    public void The_nearest_service_to_an_area_that_holds_one_is_at_no_distance()
    {
        Assert.Equal(new NearestPoint(0, 0), s_services.FindNearest(s_village));
        Assert.Equal(new NearestPoint(0, 70), new PointIndex([170], [50]).FindNearest(s_village));
    }

    [Fact]
    public void No_points_means_no_nearest_and_not_zero_metres()
    {
        var none = new PointIndex([], []);

        Assert.Null(none.FindNearest(0, 0));
        Assert.Null(none.FindNearest(s_village));
        Assert.Equal(0, none.CountWithin(s_village));
    }

    [Fact]
    public void Of_two_as_near_the_first_is_named()
    {
        Assert.Equal(new NearestPoint(0, 10), new PointIndex([10, -10], [0, 0]).FindNearest(0, 0));
    }

    [Fact]
    public void Nearest_and_within_agree_with_looking_at_every_point()
    {
        var random = new Random(3);
        double[] eastings = new double[2000],
            northings = new double[2000];
        for (var i = 0; i < 2000; i++)
        {
            var isInTown = random.NextDouble() < 0.7;
            eastings[i] = isInTown ? 500_000 + random.Next(0, 900) : 400_000 + (200_000 * random.NextDouble());
            northings[i] = isInTown ? 6_600_000 + random.Next(0, 900) : 6_200_000 + (900_000 * random.NextDouble());
        }

        var index = new PointIndex(eastings, northings);
        for (var round = 0; round < 300; round++)
        {
            double e = 380_000 + (240_000 * random.NextDouble()),
                n = 6_150_000 + (1_000_000 * random.NextDouble());
            double Distance(int i) => Math.Sqrt(((eastings[i] - e) * (eastings[i] - e)) + ((northings[i] - n) * (northings[i] - n)));
            var nearest = Enumerable.Range(0, 2000).MinBy(Distance);

            Assert.Equal(new NearestPoint(nearest, Distance(nearest)), index.FindNearest(e, n));
            Assert.Equal(Enumerable.Range(0, 2000).Where(i => Distance(i) <= 40_000), index.ListWithinDistance(e, n, 40_000));
        }
    }
}
