using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Layers;
using Samplan.Geo;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses.Urbanisation;

/// <summary>A town that a border divides in two halves of 4,800, neither of which is an urban cluster, and a Finnish village on a grid of its own.</summary>
public sealed class BorderUrbanisationTests
{
    private const int Border = 400_000;

    private static readonly Dictionary<string, string> s_indicators = new() { ["people"] = """{ "kind": "column", "name": "people" }""" };

    [Fact]
    public async Task A_town_across_the_border_is_one_urban_cluster_that_neither_country_has_alone()
    {
        using var world = World();
        await world.BuildAsync();

        var own = await world.ResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation);
        Assert.All(own.LevelOne, code => Assert.Equal(1, code));
        var set = await world.ResultAsync<BorderUrbanisation>(AnalysisSteps.BorderUrbanisation);
        Assert.Null(set.Fault);
        var cluster = Assert.Single(set.Clusters);
        Assert.False(cluster.HasCentre);
        Assert.InRange(cluster.Persons.Sum(), 5_000, 9_600);
        Assert.True(cluster.Persons[0] > 2_000 && cluster.Persons[2] > 2_000, string.Join(", ", cluster.Persons));
        Assert.Equal(0, cluster.Persons[1]);
        Assert.Equal(cluster.Cells, set.ChangedCells.Count);
    }

    [Fact]
    public async Task Each_country_keeps_its_year_and_its_people_to_the_last()
    {
        using var world = World();
        await world.BuildAsync();

        var set = await world.ResultAsync<BorderUrbanisation>(AnalysisSteps.BorderUrbanisation);

        Assert.Equal(
            [("se", 2024, "population-grid@2024", 4_800.0), ("fi", 2022, "neighbour-grid-fi@2022", 333.0), ("no", 2023, "neighbour-grid-no@2023", 4_800.0)],
            set.Countries.Select(country => (country.Code, country.Year!.Value, country.Source, country.Persons))
        );
        Assert.Equal(9_933, set.Populations.Sum(persons => persons!.Value), 1e-6);
        Assert.Equal(333, Enumerable.Range(0, set.Columns.Count).Where(cell => set.CountryOfCells[cell] == 1).Sum(cell => set.Populations[cell]!.Value), 1e-6);
    }

    [Fact]
    public async Task The_layer_tells_the_year_of_each_country()
    {
        using var world = World();
        await world.BuildAsync();

        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));

        var layer = layers.Single(one => one.Id.Value == "border_urbanisation");
        Assert.Equal("Urbaniseringsgrad över gränsen (SE 2024, FI 2022, NO 2023; EPSG:3035)", layer.Name.Swedish);
        Assert.Equal([2023], layer.Sources.Single(source => source.Dataset.Value == "neighbour-grid-no").Years);
        Assert.Equal([2024], layer.Sources.Single(source => source.Dataset.Value == "population-grid").Years);
        Assert.Contains(layer.Attributes, attribute => attribute.Key == "country");
    }

    [Fact]
    public async Task Without_a_neighbour_there_is_no_such_step()
    {
        using var world = new DrawnWorld(s_indicators).Put("population-grid", Half(0), 2024);

        Assert.DoesNotContain((await world.BuildAsync()).Steps, step => step.Key == AnalysisSteps.BorderUrbanisation);
    }

    private static DrawnWorld World() =>
        new DrawnWorld(s_indicators)
            .Put("population-grid", Half(0), 2024)
            .Put("population-grid", Half(0).Replace("600", "500", StringComparison.Ordinal), 2020)
            .Put("neighbour-grid:no", Half(-2), 2023, "neighbour-grid-no")
            .Put("neighbour-grid:fi", "easting; northing; cell_size; population; wkt\n; ; ; 333; " + Finnish(300_000, 6_800_000), 2022, "neighbour-grid-fi");

    /// <summary>Two columns of four cells of 600, that many kilometres east of the border.</summary>
    private static string Half(int columns)
    {
        var cells =
            from column in Enumerable.Range(columns, 2)
            from row in Enumerable.Range(0, 4)
            let west = Border + (1000 * column)
            let south = 6_650_000 + (1000 * row)
            select string.Create(CultureInfo.InvariantCulture, $"{west}; {south}; 1000; 600; {Square(west, south, 1000)}");
        return "easting; northing; cell_size; population; wkt\n" + string.Join('\n', cells);
    }

    /// <summary>A cell of EPSG:3067 as the import keeps it.</summary>
    private static string Finnish(double west, double south)
    {
        var cell = Geometries.Rectangle(new Bounds(west, south, west + 1000, south + 1000));
        CoordinateTransform.Between(CoordinateSystems.Get("EPSG:3067"), CoordinateSystems.Sweref99TransverseMercator).Apply(cell);
        return cell.AsText();
    }
}
