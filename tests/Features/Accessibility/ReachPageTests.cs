using System.Net;
using System.Text.Json;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>What is reached from Storby in a <see cref="TravelWorld"/>, drawn as areas: the road to Lillby takes twelve and a half minutes.</summary>
public sealed class ReachPageTests : TravelPages
{
    [Theory]
    [InlineData("to")]
    [InlineData("from")]
    public async Task Each_band_has_its_people_and_its_area_and_holds_the_smaller(string direction)
    {
        var page = await Reader.GetAsync($"/accessibility?direction={direction}&bands=5,10,30");
        var rows = page
            .Document.QuerySelectorAll("table.bands tbody tr")
            .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())
            .ToArray();

        Assert.Equal(["5 min", "10 min", "30 min"], rows.Select(row => row[0]));
        // The middles of the squares lie some minutes beside the road.
        Assert.Equal(["0", "100", "130"], rows.Select(row => row[1]));
        // Two hundred metres to either side, which take three minutes: of five minutes two kilometres of that width and three that narrow to nothing, 1.4; of ten 3.4; and all the road, 5.
        Assert.Equal([1, 3, 5], rows.Select(row => (int)Math.Round(double.Parse(row[2].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal("5,10,30", page.Document.QuerySelector("#travel-bands option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_areas_are_a_file_for_the_map_and_one_for_a_geographic_program()
    {
        var areas = await Reader.GetAsync("/accessibility/isochrones.geojson?point=59.6,16.5&direction=from&bands=5,10");
        using var json = JsonDocument.Parse(areas.Text);
        var features = json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).ToArray();
        var package = await Reader.GetAsync("/accessibility/isochrones.gpkg?point=59.6,16.5&direction=from&bands=5,10");

        Assert.Equal([5, 10], features.Select(one => one.GetProperty("minutes").GetInt32()));
        Assert.Equal(["59.6,16.5", "59.6,16.5"], features.Select(one => one.GetProperty("origin").GetString()));
        Assert.Equal([0.0, 100.0], features.Select(one => one.GetProperty("population").GetDouble()));
        Assert.True(features[0].GetProperty("area_km2").GetDouble() < features[1].GetProperty("area_km2").GetDouble());
        Assert.StartsWith("SQLite format 3\0", package.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_bands_are_asked_for_or_cannot_be_read_the_squares_are_shown_and_there_is_no_file()
    {
        var page = await Reader.GetAsync("/accessibility?bands=10,5");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("table.bands"));
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync("/accessibility/isochrones.geojson?point=59.6,16.5&bands=10,5")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync("/accessibility/isochrones.gpkg?point=59.6,16.5&mode=transit&bands=5")).Status);
        // At Torp no street is near: an area of nothing would say that nobody is reached.
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync("/accessibility/isochrones.geojson?point=59.75,16.7&bands=5")).Status);
    }
}
