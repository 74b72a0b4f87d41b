using System.Text;
using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Catalogue;

/// <summary>What is detected, assumed, kept or mended, and that it is said.</summary>
public sealed class ImportDetailTests : IDisposable
{
    private readonly DrawnRegion _region = new();

    public void Dispose() => _region.Dispose();

    [Fact]
    public async Task A_swedish_file_from_a_spreadsheet_is_read_as_it_looks()
    {
        var bytes = Encoding.Latin1.GetBytes("Tätort;Befolkning;Andel;Lat;Long\r\nÖrebro;1 234,5;12,5;59,27;15,21\r\nArboga;\u00a0987;-;59,39;15,84\r\n");
        var report = await _region.ImportAsync(new ImportRequest(_region.Draw("blad.csv", bytes), "places"));

        Assert.True(report.Result == ImportResult.Imported, DrawnRegion.Say(report));
        var content = await _region.ReadAsync(report.Version!);
        Assert.Equal("Örebro", content.Texts("name")[0]);
        Assert.Equal([1234.5, 987], content.Numbers("population"));
        Assert.Equal([12.5, null], content.Numbers("Andel"));
        Assert.Contains("Decimaltecken: ,", DrawnRegion.Say(report), StringComparison.Ordinal);
        Assert.Contains("Fältavgränsare: ;", DrawnRegion.Say(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("NA")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("-9999")]
    [InlineData("sekretess")]
    public async Task What_is_missing_is_never_zero(string missing)
    {
        var report = await _region.ImportAsync(
            "lager.csv",
            $"name,jobb,lat,lon\nA,{missing},59,16\nB,0,59,17\nC,5,59,15\n",
            "layer",
            request => request with { Missing = ["-9999", "sekretess"] }
        );

        Assert.Equal([null, 0, 5], (await _region.ReadAsync(report.Version!)).Numbers("jobb"));
    }

    [Fact]
    public async Task A_code_stays_text_and_keeps_its_zeros()
    {
        var report = await _region.ImportAsync("lager.csv", "name,lanskod,nummer,lat,lon\nA,20,0114,59,16\nB,19,0115,59,17\n", "layer");

        var content = await _region.ReadAsync(report.Version!);
        Assert.Equal((IEnumerable<string?>)["20", "19"], content.Texts("lanskod"));
        Assert.Equal((IEnumerable<string?>)["0114", "0115"], content.Texts("nummer"));
    }

    [Fact]
    public async Task A_number_column_with_a_text_far_down_is_read_as_text_and_said()
    {
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(row => $"{row},{(row == 2_500 ? "oklart" : row)},59,16\n"));
        var report = await _region.ImportAsync("lager.csv", "name,mått,lat,lon\n" + rows, "layer");

        Assert.Equal("oklart", (await _region.ReadAsync(report.Version!)).Texts("mått")[2_500]);
        Assert.Equal("2502", report.Notices.Single(notice => notice.Code == "catalogue.column-kept-as-text").Arguments["row"]);
    }

    [Fact]
    public async Task A_cell_is_the_same_by_corner_by_id_and_by_a_polygon_in_degrees()
    {
        var corner = await _region.ImportAsync(
            "a.csv",
            "e,n,pop\n556000,6597000,7\n",
            "population-grid",
            request => request with { Year = 2021, CellSizeMetres = 1000 }
        );
        var id = await _region.ImportAsync("b.csv", "ruta,pop\n5560006597000,7\n", "population-grid", request => request with { Year = 2022 });
        var corners = new[] { (0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0) }
            .Select(at => Geo.Sweref.ToGeographic(556_000 + at.Item1, 6_597_000 + at.Item2))
            .Select(at => FormattableString.Invariant($"[{at.Longitude:F6},{at.Latitude:F6}]"));
        var polygon = await _region.ImportAsync(
            "c.geojson",
            BadFile.Collection(
                $$$"""{"type":"Feature","properties":{"pop":7},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', corners)}}}]]}}"""
            ),
            "population-grid",
            request => request with { Year = 2023 }
        );

        Assert.True(polygon.Result == ImportResult.Imported, DrawnRegion.Say(polygon));
        Assert.Equal(corner.Version!.ContentHash, id.Version!.ContentHash);
        Assert.Equal(corner.Version.ContentHash, polygon.Version!.ContentHash);
        var cell = (await _region.ReadAsync(polygon.Version)).Geometries[0]!;
        Assert.Equal((1_000_000, 556_000), (cell.Area, cell.EnvelopeInternal.MinX));
    }

    [Fact]
    public async Task Repair_mends_what_it_can_keeps_the_rest_without_position_and_lists_both()
    {
        const string BowTie = """{"type":"Polygon","coordinates":[[[16,59],[16.1,59.1],[16.1,59],[16,59.1],[16,59]]]}""";
        var report = await _region.ImportAsync(
            "ytor.geojson",
            BadFile.Collection(
                $$"""{"type":"Feature","properties":{"name":"Rosett"},"geometry":{{BowTie}}},{"type":"Feature","properties":{"name":"Ingen"},"geometry":null}"""
            ),
            "layer",
            request => request with { Repairs = true }
        );

        var content = await _region.ReadAsync(report.Version!);
        Assert.Equal(2, ((MultiPolygon)content.Geometries[0]!).NumGeometries);
        Assert.Null(content.Geometries[1]);
        Assert.Equal("1 (Rosett)", report.Notices.Single(notice => notice.Code == "catalogue.notice-repaired").Arguments["rows"]);
        Assert.Equal("2 (Ingen)", report.Notices.Single(notice => notice.Code == "catalogue.notice-without-position").Arguments["rows"]);
    }

    [Fact]
    public async Task A_layer_may_hold_points_lines_and_areas_together()
    {
        var points = string.Join(
            ',',
            Enumerable.Range(0, 1_200).Select(_ => """{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[16,59]}}""")
        );
        const string Line = """{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[16,59],[17,60]]}}""";
        var report = await _region.ImportAsync("blandat.geojson", BadFile.Collection($"{points},{Line}"), "layer");

        Assert.Equal(("GEOMETRY", 1_201L), (report.Version!.GeometryType, report.Version.Rows));
    }

    [Fact]
    public async Task An_indicator_says_whether_its_unit_is_a_place_or_a_municipality()
    {
        await _region.ImportPlacesAsync();
        const string Area = """{"type":"Polygon","coordinates":[[[16,59],[17,59],[17,60],[16,60],[16,59]]]}""";
        await _region.ImportAsync(
            "kommuner.geojson",
            BadFile.Collection(
                $$"""{"type":"Feature","properties":{"namn":"Köping","kod":"1983"},"geometry":{{Area}}},{"type":"Feature","properties":{"namn":"Sala","kod":"1981"},"geometry":{{Area}}}"""
            ),
            "municipalities"
        );

        var municipal = await _region.ImportAsync("k.csv", "kommun,skatt\nKöping,33\nSala,32\n", "indicators");
        var local = await _region.ImportAsync("o.csv", "ort,hus\nKöping,33\nVästerås,32\n", "indicators");

        Assert.Equal((IEnumerable<string?>)["municipality", "municipality"], (await _region.ReadAsync(municipal.Version!)).Texts("level"));
        Assert.Equal((IEnumerable<string?>)["place", "place"], (await _region.ReadAsync(local.Version!)).Texts("level"));
    }

    [Fact]
    public async Task What_names_places_needs_places_first()
    {
        var flows = await _region.ImportAsync("f.csv", "from,to,persons\nA,B,1\n", "flows:commuting");
        var indicators = await _region.ImportAsync("i.csv", "unit,x\nA,1\n", "indicators");

        Assert.Equal("catalogue.places-first", Assert.Single(flows.Refusals).Code);
        Assert.Equal("catalogue.places-or-municipalities-first", Assert.Single(indicators.Refusals).Code);
    }

    [Fact]
    public async Task Looking_first_shows_what_each_column_becomes()
    {
        var request = new ImportRequest(_region.Draw("orter.csv", DrawnRegion.ThreePlaces), "places");
        var preview = (await _region.ReadAsync(catalogue => catalogue.PreviewAsync(request, CancellationToken.None))).Preview!;

        Assert.Equal("befolkning", preview.Fields.Single(field => field.Name == "population").Column);
        Assert.Equal(("jobb", "catalogue.becomes.indicator"), (preview.Columns.Single().Name, preview.Columns.Single().Becomes.Code));
        Assert.Equal(("CSV", "EPSG:4326", 3), (preview.Format, preview.CoordinateSystem, preview.FirstRows.Count));
    }

    [Fact]
    public async Task Two_imports_at_once_are_one_and_a_refusal()
    {
        await _region.WriteAsync(_ =>
        {
            Assert.Equal("storage.busy", DrawnRegion.Workspaces.Open(_region.Folder, WorkspaceAccess.Write).Refusal!.Code);
            return Task.FromResult(0);
        });
    }
}
