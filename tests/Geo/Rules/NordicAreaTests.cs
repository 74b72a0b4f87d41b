using Samplan.Geo.Rules;

namespace Samplan.Geo.Tests.Rules;

public class NordicAreaTests
{
    private static readonly (double Longitude, double Latitude)[] s_corners = [(-24.5, 63.3), (-13.5, 66.6), (4, 54), (32, 71.5), (17, 60)];

    [Fact]
    public void The_Nordic_countries_lie_in_it_in_every_system_that_reaches_them()
    {
        foreach (var (longitude, latitude) in s_corners)
            Assert.True(NordicArea.LiesIn(CoordinateSystems.Wgs84, longitude, latitude), $"{longitude}, {latitude}");
        foreach (var system in CoordinateSystems.All)
        {
            var (first, second) = system.FromGeographic(17, 60);
            Assert.True(NordicArea.LiesIn(system, first, second), system.Code);
        }
    }

    [Theory]
    [InlineData("EPSG:3006", 17, 60)]
    [InlineData("EPSG:3006", 6_600_000, 600_000)]
    [InlineData("EPSG:4326", 0, 0)]
    [InlineData("EPSG:4326", 60, 17)]
    [InlineData("EPSG:4326", -48.9, -25.6)]
    [InlineData("EPSG:4326", 522_000, 6_563_000)]
    public void What_lies_elsewhere_or_has_its_axes_swapped_does_not(string code, double first, double second) =>
        Assert.False(NordicArea.LiesIn(CoordinateSystems.Get(code), first, second));

    [Theory]
    [InlineData(17, 60, "EPSG:4326")]
    [InlineData(522_000, 6_563_000, "EPSG:3006")]
    [InlineData(1_900_000, 8_400_000, "EPSG:3857")]
    [InlineData(1_476_000, 6_563_000, "EPSG:3021")]
    [InlineData(60, 17, null)]
    public void The_likeliest_system_is_suggested(double first, double second, string? code) =>
        Assert.Equal(code, NordicArea.SuggestSystem(first, second)?.Code);
}
