using Samplan.Geo.Rules;

namespace Samplan.Geo.Tests.Rules;

public class PlacementTests
{
    private static readonly Bounds s_degrees = new(15.4, 59.2, 17.1, 60.2);

    [Fact]
    public void Sweden_in_every_system_is_in_its_place_and_swapped_is_called_so()
    {
        foreach (var system in CoordinateSystems.All)
        {
            var bounds = CoordinateTransform.Between(CoordinateSystems.Wgs84, system).Apply(s_degrees);
            Assert.Null(Placement.LooksSwappedOrForeign(bounds, system));
            var swapped = new Bounds(bounds.MinY, bounds.MinX, bounds.MaxY, bounds.MaxX);
            var found = Placement.LooksSwappedOrForeign(swapped, system);
            // The false easting of EPSG:3035 lies so near its northing that a swapped Sweden is still in the north.
            if (found is not null || system.Code != "EPSG:3035")
                Assert.Equal((system.Code, PlacementFaultKind.AxesSwapped), (system.Code, found?.Fault));
        }
    }

    [Fact]
    public void The_corners_of_the_Nordic_countries_are_in_their_place()
    {
        Assert.Null(Placement.LooksSwappedOrForeign(new Bounds(4, 54, 32, 71.5), CoordinateSystems.Wgs84));
        Assert.Null(Placement.LooksSwappedOrForeign(new Bounds(-24.5, 63.3, -13.5, 66.6), CoordinateSystems.Wgs84));
        Assert.Null(Placement.LooksSwappedOrForeign(Bounds.Empty, CoordinateSystems.Wgs84));
    }

    [Theory]
    [InlineData("EPSG:3006", 15.4, 59.2, 17.1, 60.2, PlacementFaultKind.DegreesInProjected, "EPSG:4326")]
    [InlineData("EPSG:4326", 522000, 6563000, 619000, 6675000, PlacementFaultKind.MetresInGeographic, "EPSG:3006")]
    [InlineData("EPSG:4326", 0, 0, 17, 60, PlacementFaultKind.OutsideNordic, null)]
    [InlineData("EPSG:4326", -48.9, -25.6, -48.1, -25.1, PlacementFaultKind.OutsideNordic, null)]
    [InlineData("EPSG:3006", 1476000, 6563000, 1573000, 6675000, PlacementFaultKind.OutsideNordic, "EPSG:3021")]
    [InlineData("EPSG:3006", 1714000, 8210000, 1903000, 8420000, PlacementFaultKind.OutsideNordic, "EPSG:3857")]
    public void Foreign_numbers_are_told_apart_and_fitting_systems_named(
        string code,
        double minX,
        double minY,
        double maxX,
        double maxY,
        PlacementFaultKind fault,
        string? fitting
    )
    {
        var found = Placement.LooksSwappedOrForeign(new Bounds(minX, minY, maxX, maxY), CoordinateSystems.Get(code));
        Assert.Equal(fault, found?.Fault);
        if (fitting is null)
            Assert.Empty(found!.Fitting);
        else
            Assert.Contains(fitting, found!.Fitting.Select(system => system.Code));
    }
}
