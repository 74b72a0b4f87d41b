namespace Samplan.Reference.Tests.Catalogue;

/// <summary>Other published files, each with as few options as it needs.</summary>
public sealed class SwedenImportTests : IDisposable
{
    private const string Boundaries = "se_boundaries/scb_2024.gpkg";
    private const string Dalarna = "se_dalarna_pendling/dalarna_pendling.gpkg";
    private const string Stops = "se_dalarna_kollektivtrafik/dalarna_kollektivtrafik.gpkg";
    private const string Grid = "se_popgrid_1km_2024/totalbefolkning_1km_2024.csv.gz";
    private const string Turbines = "se_wind_vindbrukskollen_2022/vindkraftverk.gpkg";
    private readonly ReferenceRegion _region = new();

    public void Dispose() => _region.Dispose();

    [ReferenceFact(Grid)]
    public async Task Every_inhabited_cell_of_Sweden_is_read_by_its_corner_and_by_its_id()
    {
        var byCorner = await _region.ImportAsync(Grid, "population-grid", request => request with { CellSizeMetres = 1_000, Year = 2024 });
        var byId = await _region.ImportAsync(
            Grid,
            "population-grid",
            request =>
                request with
                {
                    Map = new Dictionary<string, string> { ["cell"] = "ruta" },
                    Year = 2023,
                }
        );

        var content = await _region.ReadAsync(byCorner.Version!);
        Assert.Equal((103_464, 10_560_818.0), (content.Rows, ReferenceRegion.Sum(content.Numbers("population"))));
        Assert.Equal(byCorner.Version!.ContentHash, byId.Version!.ContentHash);
    }

    [ReferenceFact(Boundaries)]
    public async Task Municipalities_and_two_thousand_places_are_found_in_one_file_by_layer()
    {
        var municipalities = await _region.ImportAsync(Boundaries, "municipalities", request => request with { Layer = "kommuner", Repairs = true });
        var places = await _region.ImportAsync(Boundaries, "places", request => request with { Layer = "tatorter_2020", Year = 2020 });

        Assert.Equal((290L, "MULTIPOLYGON"), (municipalities.Version!.Rows, municipalities.Version.GeometryType));
        Assert.Equal((2_017L, "POINT"), (places.Version!.Rows, places.Version.GeometryType));
        Assert.Equal(9_088_367, ReferenceRegion.Sum((await _region.ReadAsync(places.Version)).Numbers("population")));
    }

    [ReferenceFact(Dalarna, Stops)]
    public async Task Dalarnas_places_cells_roads_and_stops_are_read()
    {
        var places = await _region.ImportAsync(Dalarna, "places", request => request with { Layer = "tatorter_arbetsmarknad" });
        var cells = await _region.ImportAsync(Dalarna, "day-population-grid", request => request with { Layer = "dagbef_1km" });
        var roads = await _region.ImportAsync(Dalarna, "layer", request => request with { Layer = "pendlingsflode_vag" });
        var stops = await _region.ImportAsync(Stops, "stops", request => request with { Layer = "hallplatslagen" });

        Assert.Equal(106, places.Version!.Rows);
        Assert.Equal((740, 115_521.0), (cells.Version!.Rows, ReferenceRegion.Sum((await _region.ReadAsync(cells.Version)).Numbers("population"))));
        Assert.Equal((302L, "MULTILINESTRING"), (roads.Version!.Rows, roads.Version.GeometryType));
        Assert.Equal(5_201, stops.Version!.Rows);
    }

    [ReferenceFact(Turbines)]
    public async Task Turbines_at_nought_are_refused_by_row_or_kept_without_position()
    {
        var refused = await _region.TryImportAsync(Turbines, "layer");
        var repaired = await _region.ImportAsync(Turbines, "layer", request => request with { Repairs = true });

        Assert.All(refused.Refusals, refusal => Assert.Equal("catalogue.position-zero", refusal.Code));
        Assert.Equal(22_616, repaired.Version!.Rows);
        Assert.Equal(refused.RefusalCount.ToString(), ReferenceRegion.Told(repaired, "catalogue.notice-without-position", "count"));
    }

    [ReferenceFact("se_municipal_panels", Boundaries)]
    public async Task Panels_of_years_and_indicators_find_their_municipalities_by_code()
    {
        await _region.ImportAsync(Boundaries, "municipalities", request => request with { Layer = "kommuner", Repairs = true });
        var housing = await _region.ImportAsync("se_municipal_panels/panel_municipal_2011_2026_shai.csv", "indicators");
        var panel = await _region.ImportAsync("se_municipal_panels/municip_data_2002_2022_nordin.csv", "indicators");
        var commuting = await _region.ImportAsync("se_nettopendling_2022/nettopendling_2022-12.csv", "indicators", request => request with { Year = 2022 });

        Assert.Equal((4_640L, 1_739L, 290L), (housing.Version!.Rows, panel.Version!.Rows, commuting.Version!.Rows));
        Assert.Equal(0, ReferenceRegion.Sum((await _region.ReadAsync(commuting.Version)).Numbers("nettopendling")));
        Assert.All((await _region.ReadAsync(panel.Version)).Texts("level"), level => Assert.Equal("municipality", level));
    }

    [ReferenceFact("se_services_poi", "se_pharmacies_pipos_2025")]
    public async Task Services_are_points_with_a_kind()
    {
        var services = await _region.ImportAsync("se_services_poi/service_poi.csv", "services");
        var pharmacies = await _region.ImportAsync(
            "se_pharmacies_pipos_2025/apotek_2025-11.csv",
            "services",
            request => request with { Set = new Dictionary<string, string> { ["kind"] = "apotek" } }
        );

        Assert.Equal((12_387L, 1_408L), (services.Version!.Rows, pharmacies.Version!.Rows));
    }
}
