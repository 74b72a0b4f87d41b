using Samplan.Catalogue.Contracts;

namespace Samplan.Reference.Tests.Catalogue;

public sealed class VastmanlandImportTests : IDisposable
{
    private const string Folder = "se_vastmanland_strukturbild";
    private const string Places = Folder + "/orter_ortsstruktur_2023.csv";
    private readonly ReferenceRegion _region = new();

    public void Dispose() => _region.Dispose();

    [ReferenceFact(Places)]
    public async Task A_hundred_and_seven_places_are_read_with_only_the_options_of_the_readme()
    {
        var report = await ImportPlacesAsync();

        var content = await _region.ReadAsync(report.Version!);
        Assert.Equal((107, "POINT"), (content.Rows, report.Version!.GeometryType));
        Assert.Equal(130795, content.Numbers("population")[0]);
        Assert.True(report.Version.Columns.Single(column => column.Name == "dag_natt_kvot_x100_2023").IsNumber);
        Assert.All(content.Geometries, Assert.NotNull);
    }

    [ReferenceFact(Places)]
    public async Task The_fields_of_places_are_found_by_their_headers()
    {
        var report = await _region.ImportAsync(Places, "places");

        Assert.Equal(
            [("name", "ort"), ("population", "befolkning_2023")],
            report.Version!.Columns.Where(column => column.IsField).Select(column => (column.Name, column.Source!))
        );
    }

    [ReferenceFact(Places)]
    public async Task A_hundred_and_five_places_have_a_published_class_of_which_forty_four_are_urban()
    {
        await ImportPlacesAsync();
        var report = await _region.ImportAsync(Places, "published-classes", request => request with { Map = Pairs("place=ort", "class=ortsklass") });

        var classes = (await _region.ReadAsync(report.Version!)).Texts("class").OfType<string>().ToList();
        Assert.Equal((105, 44), (classes.Count, classes.Count(name => name != "Småort")));
    }

    [ReferenceFact(Places)]
    public async Task Of_420_commuting_flows_four_stand_under_two_spellings_and_80_places_lie_outside()
    {
        await ImportPlacesAsync();
        var report = await _region.ImportAsync(
            Folder + "/pendling_tatort_tatort_2023.csv",
            "flows:commuting",
            request => request with { Map = Pairs("from=bostadsort", "to=arbetsort", "persons=personer"), Year = 2023 }
        );

        Assert.Equal(416, report.Version!.Rows);
        Assert.Equal("4", ReferenceRegion.Told(report, "catalogue.notice-same-twice", "count"));
        Assert.Equal("80", ReferenceRegion.Told(report, "catalogue.notice-outside", "count"));
        Assert.Equal("EnhagenEkbacken = Enhagen-Ekbacken, TidöLindö = Tidö-Lindö", ReferenceRegion.Told(report, "catalogue.notice-spelled", "names"));
        Assert.Equal(41_321 - 395 - 225 - 16 - 27, ReferenceRegion.Sum((await _region.ReadAsync(report.Version)).Numbers("persons")));
    }

    [ReferenceFact(Places)]
    public async Task All_290_migration_flows_are_kept()
    {
        await ImportPlacesAsync();
        var report = await _region.ImportAsync(
            Folder + "/flyttning_tatort_tatort_2024.csv",
            "flows:migration",
            request => request with { Map = Pairs("from=fran", "to=till", "persons=personer"), Year = 2024 }
        );

        Assert.Equal(290, report.Version!.Rows);
    }

    [ReferenceFact(Folder)]
    public async Task Cells_that_have_been_in_degrees_are_exact_cells_again_and_nobody_is_lost()
    {
        var report = await _region.ImportAsync(Folder + "/bef_1km_2024_wgs84.geojson", "population-grid");

        var content = await _region.ReadAsync(report.Version!);
        Assert.Equal((2_015, 278_375.0), (content.Rows, ReferenceRegion.Sum(content.Numbers("population"))));
        Assert.All(content.Numbers("cell_size"), size => Assert.Equal(1_000, size));
        Assert.All(content.Numbers("easting"), easting => Assert.Equal(0, easting! % 1_000));
    }

    [ReferenceFact(Folder)]
    public async Task Areas_health_centres_and_workplaces_become_layers_services_and_workplaces()
    {
        var areas = await _region.ImportAsync(Folder + "/deso_vastmanland_wgs84.geojson", "layer");
        var centres = await _region.ImportAsync(Folder + "/vardcentraler.csv", "services", request => request with { Set = Pairs("kind=vårdcentral") });
        var workplaces = await _region.ImportAsync(Folder + "/arbetsstallen_agg.csv", "workplaces");
        var regions = await _region.ImportAsync(Folder + "/regso_andel_gt5km_vardcentral.geojson", "layer");
        var urban = await _region.ImportAsync(Folder + "/tatorter_polygon_2023_wgs84.geojson", "places");

        Assert.Equal((155, "MULTIPOLYGON"), (areas.Version!.Rows, areas.Version.GeometryType));
        Assert.Equal("services-vardcentraler", centres.Version!.Dataset.Value);
        Assert.Equal(76, centres.Version.Rows);
        Assert.Equal(6_044, ReferenceRegion.Sum((await _region.ReadAsync(workplaces.Version!)).Numbers("count")));
        Assert.Equal((104L, 41L), (regions.Version!.Rows, urban.Version!.Rows));
    }

    private Task<ImportReport> ImportPlacesAsync() =>
        _region.ImportAsync(
            Places,
            "places",
            request => request with { Map = Pairs("name=ort", "lat=lat", "lon=lon", "population=befolkning_2023"), Year = 2023 }
        );

    private static Dictionary<string, string> Pairs(params string[] pairs) =>
        pairs.Select(pair => pair.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
}
