using Samplan.Analyses.Layers;
using Samplan.Maps.Contracts;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Results that are drawn on the map: under which name, from which data and how they are told apart.</summary>
public sealed class ResultLayerTests
{
    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["people"] = """{ "kind": "column", "name": "people" }|"unit": "persons" """,
        ["shops"] = """{ "kind": "serviceCount", "kinds": ["shop"] }""",
    };

    private static readonly string s_places = $"name; people; wkt\nA; 100; {Square(500_000, 6_600_000, 2000)}\nB; 40; {Square(510_000, 6_600_000, 1000)}";

    [Fact]
    public async Task Nothing_is_drawn_before_it_is_built()
    {
        using var world = new DrawnWorld(s_indicators).Put("places", s_places, 2023);

        Assert.Empty(await ListAsync(world));
    }

    [Fact]
    public async Task Places_are_a_layer_with_their_indicators_and_the_data_behind_them()
    {
        using var world = new DrawnWorld(s_indicators).Put("places", s_places, 2023).Put("services", "kind; wkt\nshop; POINT(501000 6601000)", 2024);
        await world.BuildAsync();

        var places = Assert.Single(await ListAsync(world));

        Assert.Equal("places", places.Id.Value);
        var people = places.Attributes.Single(attribute => attribute.Key == "people");
        Assert.Equal((AttributeKind.Number, "people"), (people.Kind, people.Figures.Single().Column));
        Assert.Equal(["places", "services"], places.Sources.Select(source => source.Dataset.Value).Order(StringComparer.Ordinal));
        Assert.Equal([2023], places.Sources.Single(source => source.Dataset.Value == "places").Years);
    }

    [Fact]
    public async Task A_changed_value_gives_the_layer_another_hash_so_that_no_tile_is_kept()
    {
        using var world = new DrawnWorld(s_indicators).Put("places", s_places, 2023);
        await world.BuildAsync();
        var before = (await ListAsync(world))[0].Parts[0].ContentHash;
        await world.Put("places", s_places.Replace("100", "101", StringComparison.Ordinal), 2023).BuildAsync();

        Assert.NotEqual(before, (await ListAsync(world))[0].Parts[0].ContentHash);
    }

    private static Task<IReadOnlyList<DeclaredLayer>> ListAsync(DrawnWorld world) =>
        world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));
}
