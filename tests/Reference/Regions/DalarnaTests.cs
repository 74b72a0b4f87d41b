using System.Globalization;
using Samplan.Catalogue.Contracts;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Reference.Tests.Regions;

/// <summary>
/// Dalarna's published layers. The flows between places and the services behind its classes are not published, so the classes cannot be
/// determined, and the program must say so and what it lacks.
/// </summary>
public sealed class DalarnaTests : IAsyncLifetime
{
    private const string Layers = "se_dalarna_pendling/dalarna_pendling.gpkg";
    private const string Stops = "se_dalarna_kollektivtrafik/dalarna_kollektivtrafik.gpkg";
    private readonly CommandedRegion _region = new();

    public async Task InitializeAsync()
    {
        if (!Path.Exists(ReferenceFiles.Find(Layers)) || !Path.Exists(ReferenceFiles.Find(Stops)))
            return;
        await _region.RunAsync("init", _region.Folder, "--name", "Dalarna", "--ruleset", CommandedRegion.Ruleset("dalarna"));
        await _region.ImportAsync(Layers, "places", "--layer", "tatorter_arbetsmarknad");
        await _region.ImportAsync(Layers, "day-population-grid", "--layer", "dagbef_1km");
        await _region.ImportAsync(Layers, "layer", "--layer", "pendlingsflode_vag");
        await _region.ImportAsync(Stops, "stops", "--layer", "hallplatslagen");
        await _region.RunAsync("build", _region.Folder);
    }

    [ReferenceFact(Layers, Stops)]
    public async Task No_class_is_guessed_where_services_and_night_population_are_not_known()
    {
        var nodes = (await _region.ShowAsync("nodes")).Rows;

        Assert.Equal(106, nodes.Count);
        Assert.All(nodes, node => Assert.Equal(("undetermined", ""), (node["status"], node["class"])));
    }

    [ReferenceFact(Layers, Stops)]
    public async Task The_missing_inputs_are_named_by_place_and_by_role()
    {
        var explained = await _region.RunAsync("explain", _region.Folder, "Falun");
        var status = (await _region.RunAsync("status", _region.Folder, "--json")).Json;

        Assert.StartsWith("Klassen för Falun kan inte avgöras. Det behövs uppgift om drivmedel; ", explained.Output, StringComparison.Ordinal);
        Assert.Contains("? Minst 100 i nattbefolkning: uppgift saknas (krav ≥ 100)", explained.Output, StringComparison.Ordinal);
        var missing = status.GetProperty("results").EnumerateArray().SelectMany(result => result.GetProperty("missingRoles").EnumerateArray());
        Assert.Equal(
            ["flows:commuting", "population-grid", "services"],
            missing.Select(role => role.GetString()!).Distinct().Where(role => role != "roles").Order(StringComparer.Ordinal)
        );
    }

    [ReferenceFact(Layers, Stops)]
    public async Task A_criterion_is_right_where_its_input_is_there()
    {
        var explained = (await _region.RunAsync("explain", _region.Folder, "Falun")).Output;

        Assert.Contains("+ Minst 200 i dagbefolkning: ", explained, StringComparison.Ordinal);
        Assert.Contains("+ Minst 7 dubbelturer en vardag: ", explained, StringComparison.Ordinal);
        Assert.Contains("? En tur efter kl. 18: uppgift saknas (krav ≥ 1)", explained, StringComparison.Ordinal);
    }

    [ReferenceFact(Layers, Stops)]
    public async Task Every_kept_row_and_person_of_the_files_is_there()
    {
        using var rooms = Rooms.Open(_region.Folder, WorkspaceAccess.Read, TimeProvider.System).Value!;
        var datasets = rooms.Get<IDatasets>();
        var versions = (await datasets.ListAsync(default)).ToDictionary(dataset => dataset.Role, dataset => dataset.Current[0]);
        var cells = await datasets.ReadAsync(versions["day-population-grid"], null, withGeometry: false, default);
        var roads = await datasets.ReadAsync(versions["layer"], null, withGeometry: false, default);

        Assert.Equal((106L, 5_201L), (versions["places"].Rows, versions["stops"].Rows));
        Assert.Equal((740, 115_521.0), (cells.Rows, ReferenceRegion.Sum(cells.Numbers("population"))));
        Assert.Equal((302, 8_243.0), (roads.Rows, roads.Numbers("nbrCommuters").Max() ?? 0));
    }

    [ReferenceFact(Layers, Stops)]
    public async Task Departures_and_day_population_of_places_are_within_what_the_files_hold()
    {
        var places = (await _region.ShowAsync("places")).Rows;
        var day = places.Select(place => Number(place["day-population"])).ToList();
        var departures = places.Select(place => Number(place["single-trips"])).ToList();

        Assert.InRange(day.Sum(), 80_000, 115_521);
        Assert.All(day.Concat(departures), value => Assert.True(value >= 0));
        Assert.Equal(
            ["Borlänge", "Falun"],
            places.OrderByDescending(place => Number(place["single-trips"])).Take(2).Select(place => place["name"]).Order(StringComparer.Ordinal)
        );
        Assert.All(places, place => Assert.Equal("", place["night-population"]));
    }

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text, CultureInfo.InvariantCulture);

    public Task DisposeAsync()
    {
        _region.Dispose();
        return Task.CompletedTask;
    }
}
