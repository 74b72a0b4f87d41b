using NetTopologySuite.Geometries;

namespace Samplan.Geo.Tests;

public class CoordinateSystemTests
{
    // One centimetre, and one metre for RT 90. A degree of latitude is about 111 km.
    private const double CentimetreInDegrees = 0.01 / 111_000;

    [Fact]
    public void Every_system_agrees_with_PROJ_over_the_Nordic_countries_in_both_directions()
    {
        foreach (var row in Vectors.Read("projected.csv"))
        {
            var system = CoordinateSystems.Get(row.Code);
            var (first, second) = system.FromGeographic(row.Longitude, row.Latitude);
            Assert.True(Math.Abs(first - row.First) < 0.01 && Math.Abs(second - row.Second) < 0.01, $"{row}: forward gave {first:F4} {second:F4}");
            var (longitude, latitude) = system.ToGeographic(row.First, row.Second);
            var shrink = Math.Cos(row.Latitude * Math.PI / 180);
            Assert.True(
                Math.Abs(longitude - row.Longitude) * shrink < CentimetreInDegrees && Math.Abs(latitude - row.Latitude) < CentimetreInDegrees,
                $"{row}: inverse gave {longitude:F9} {latitude:F9}"
            );
        }
    }

    [Fact]
    public void The_vectors_cover_every_projected_system() =>
        Assert.Equal(
            CoordinateSystems.All.Where(system => !system.IsGeographic).Select(system => system.Code).Order(StringComparer.Ordinal),
            Vectors.Read("projected.csv").Select(row => row.Code).Distinct().Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData(18.059196, 59.330231, 674032.357, 6580821.991)]
    [InlineData(14.8059, 56.879, 488170.605, 6303933.678)]
    [InlineData(15.62137, 58.41081, 536306.773, 6474616.096)]
    [InlineData(24, 66, 907351.981, 7349217.668)]
    public void Known_places_lie_where_Lantmateriet_puts_them(double longitude, double latitude, double easting, double northing)
    {
        var place = Sweref.FromGeographic(longitude, latitude);
        Assert.Equal(easting, place.Easting, 0.02);
        Assert.Equal(northing, place.Northing, 0.02);
    }

    [Theory]
    [InlineData("EPSG:3006", "EPSG:3006")]
    [InlineData("epsg:3006", "EPSG:3006")]
    [InlineData(" 3006 ", "EPSG:3006")]
    [InlineData("urn:ogc:def:crs:EPSG::3006", "EPSG:3006")]
    [InlineData("urn:ogc:def:crs:EPSG:9.8.1:3006", "EPSG:3006")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/3006", "EPSG:3006")]
    [InlineData("https://www.opengis.net/def/crs/OGC/1.3/CRS84", "OGC:CRS84")]
    [InlineData("http://www.opengis.net/gml/srs/epsg.xml#3010", "EPSG:3010")]
    [InlineData("CRS84", "OGC:CRS84")]
    [InlineData("OGC:CRS84", "OGC:CRS84")]
    [InlineData("ESRI:54009", "ESRI:54009")]
    public void A_code_is_found_however_it_is_written(string written, string code) => Assert.Equal(code, CoordinateSystems.Find(written)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("EPSG:")]
    [InlineData("EPSG:2400")]
    [InlineData("EPSG:54009")]
    [InlineData("32633")]
    [InlineData("-3006")]
    [InlineData("99999999999999")]
    [InlineData("SWEREF")]
    public void An_unknown_code_is_not_guessed(string written) => Assert.Null(CoordinateSystems.Find(written));

    [Fact]
    public void A_geometry_is_moved_in_place_with_either_kind_of_sequence()
    {
        var expected = Sweref.FromGeographic(16, 60);
        foreach (
            var factory in new[]
            {
                GeometryFactory.Default,
                new GeometryFactory(NetTopologySuite.Geometries.Implementation.PackedCoordinateSequenceFactory.DoubleFactory),
            }
        )
        {
            var line = factory.CreateLineString([new Coordinate(15, 60), new Coordinate(16, 60)]);
            _ = line.EnvelopeInternal;
            _ = line.Coordinates;
            Sweref.From(CoordinateSystems.Wgs84).Apply(line);
            Assert.Equal(expected.Easting, line.Coordinates[1].X);
            Assert.Equal(expected.Northing, line.EndPoint.Y);
            Assert.Equal(expected.Easting, line.EnvelopeInternal.MaxX);
            Assert.Equal(3006, line.SRID);
        }
    }

    [Fact]
    public void Spans_give_the_same_as_single_coordinates()
    {
        var transform = CoordinateTransform.Between(CoordinateSystems.Get("EPSG:3011"), CoordinateSystems.Get("EPSG:3857"));
        double[] eastings = [150_000, 160_000],
            northings = [6_500_000, 6_600_000],
            pairs = [150_000, 6_500_000, 160_000, 6_600_000];
        var single = transform.Apply(160_000, 6_600_000);
        transform.Apply(eastings, northings);
        transform.ApplyInterleaved(pairs);
        Assert.Equal(single, (eastings[1], northings[1]));
        Assert.Equal(single, (pairs[2], pairs[3]));
    }

    [Fact]
    public void Equal_projections_are_left_alone()
    {
        Assert.True(CoordinateTransform.Between(CoordinateSystems.Get("EPSG:25833"), CoordinateSystems.Get("EPSG:3006")).IsIdentity);
        Assert.True(CoordinateTransform.Between(CoordinateSystems.Get("EPSG:4258"), CoordinateSystems.Wgs84).IsIdentity);
        Assert.False(CoordinateTransform.Between(CoordinateSystems.Get("EPSG:3009"), CoordinateSystems.Get("EPSG:3006")).IsIdentity);
    }

    [Fact]
    public void Nonsense_becomes_not_finite_and_never_throws()
    {
        foreach (var system in CoordinateSystems.All.Where(system => !system.IsGeographic))
        {
            foreach (var value in new[] { double.NaN, double.PositiveInfinity, 1e300 })
            {
                _ = system.ToGeographic(value, value);
                var (first, second) = system.FromGeographic(double.NaN, double.NaN);
                Assert.False(double.IsFinite(first) && double.IsFinite(second));
            }
        }
    }
}
