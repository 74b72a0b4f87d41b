using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;

namespace Samplan.Features.Tests.Catalogue;

public sealed class ImportTests : IDisposable
{
    private readonly DrawnRegion _region = new();

    public void Dispose() => _region.Dispose();

    [Fact]
    public async Task Places_from_a_csv_file_keep_names_numbers_and_what_is_missing()
    {
        var report = await _region.ImportPlacesAsync();

        var version = report.Version!;
        var content = await _region.ReadAsync(version);
        Assert.Equal(("places", 1, 3L, "POINT"), (version.Dataset.Value, version.Number, version.Rows, version.GeometryType));
        Assert.Equal((IEnumerable<string?>)["Köping", "Tidö-Lindö", "Västerås"], content.Texts("name"));
        Assert.Equal([18443, 1206, 130795], content.Numbers("population"));
        Assert.Equal([9000, null, null], content.Numbers("jobb"));
        var point = (Point)content.Geometries[0]!;
        Assert.Equal((556_200, 6_597_485), (Math.Round(point.X), Math.Round(point.Y)));
    }

    [Fact]
    public async Task A_column_that_no_field_takes_becomes_an_indicator_under_its_own_name()
    {
        var report = await _region.ImportPlacesAsync();

        Assert.Contains(new DatasetColumn("jobb", "jobb", IsNumber: true, IsField: false), report.Version!.Columns);
        Assert.Contains(new DatasetColumn("population", "befolkning", IsNumber: true, IsField: true), report.Version.Columns);
    }

    [Fact]
    public async Task A_class_that_is_NA_is_no_class()
    {
        await _region.ImportPlacesAsync();
        var report = await _region.ImportAsync("klasser.csv", "ort;klass\nKöping;Centralort\ntidölindö;NA\nVästerås;Nod\n", "published-classes");

        Assert.Equal((IEnumerable<string?>)["Centralort", null, "Nod"], (await _region.ReadAsync(report.Version!)).Texts("class"));
        Assert.Contains(report.Notices, notice => notice.Code == "catalogue.notice-spelled");
    }

    [Fact]
    public async Task A_flow_spelled_in_two_ways_with_one_value_counts_once_and_is_said()
    {
        await _region.ImportPlacesAsync();
        var report = await _region.ImportAsync(
            "pendling.csv",
            "bostadsort,arbetsort,personer\nTidöLindö,Västerås,225\nTidö-Lindö,Västerås,225\nKöping,Köping,8000\nKöping,Stockholm,31\n",
            "flows:commuting",
            request => request with { Year = 2023 }
        );

        var content = await _region.ReadAsync(report.Version!);
        Assert.Equal((IEnumerable<string?>)["TidöLindö", "Köping", "Köping"], content.Texts("from"));
        Assert.Equal([225, 8000, 31], content.Numbers("persons"));
        Assert.Equal(
            ["catalogue.notice-spelled", "catalogue.notice-outside", "catalogue.notice-internal", "catalogue.notice-same-twice"],
            report.Notices.Select(notice => notice.Code).Where(code => code.StartsWith("catalogue.", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(DuplicateRule.Sum, 35.0)]
    [InlineData(DuplicateRule.First, 10.0)]
    [InlineData(DuplicateRule.Last, 25.0)]
    public async Task The_same_key_with_different_values_follows_the_rule_that_was_given(DuplicateRule rule, double persons)
    {
        await _region.ImportPlacesAsync();
        const string Flows = "from,to,persons\nKöping,Västerås,10\nKöping,Tidö-Lindö,4\nKÖPING,Västerås,25\n";

        var refused = await _region.ImportAsync("f.csv", Flows, "flows:commuting");
        var ruled = await _region.ImportAsync("f.csv", Flows, "flows:commuting", request => request with { Duplicates = rule });

        Assert.Equal("catalogue.duplicate-key", Assert.Single(refused.Refusals).Code);
        Assert.Equal([persons, 4], (await _region.ReadAsync(ruled.Version!)).Numbers("persons"));
    }

    [Fact]
    public async Task The_same_bytes_with_the_same_options_again_do_nothing()
    {
        await _region.ImportPlacesAsync();
        var before = _region.Fingerprint();

        var again = await _region.ImportAsync("annat-namn.csv", DrawnRegion.ThreePlaces, "places");

        Assert.Equal(ImportResult.Unchanged, again.Result);
        Assert.Equal(before, _region.Fingerprint());
    }

    [Fact]
    public async Task Leave_to_repair_what_needs_no_repair_is_no_other_import()
    {
        const string Sound = "name,lat,lon\nA,59.1,16\nB,59.2,17\n";
        const string Torn = "name,lat,lon\nA,59.1,16\nB,,\n";
        var first = await _region.ImportAsync("hela.csv", Sound, "layer", Repairing);
        var again = await _region.ImportAsync("hela.csv", Sound, "layer");
        var plain = await _region.ImportAsync("fler.csv", Sound, "layer");
        var repairing = await _region.ImportAsync("fler.csv", Sound, "layer", Repairing);
        var mended = await _region.ImportAsync("trasiga.csv", Torn, "layer", Repairing);
        var refused = await _region.ImportAsync("trasiga.csv", Torn, "layer");
        var same = await _region.ImportAsync("trasiga.csv", Torn, "layer", Repairing);

        Assert.Equal(
            [ImportResult.Imported, ImportResult.Unchanged, ImportResult.Imported, ImportResult.Unchanged],
            new[] { first, again, plain, repairing }.Select(report => report.Result)
        );
        Assert.Equal([ImportResult.Imported, ImportResult.Refused, ImportResult.Unchanged], new[] { mended, refused, same }.Select(report => report.Result));

        static ImportRequest Repairing(ImportRequest request) => request with { Repairs = true };
    }

    [Fact]
    public async Task The_same_year_again_takes_the_former_versions_place_and_another_year_stands_beside()
    {
        await _region.ImportPlacesAsync();
        foreach (var (persons, year) in new[] { (1, 2022), (2, 2023), (3, 2023) })
            await _region.ImportAsync("f.csv", $"from,to,persons\nKöping,Västerås,{persons}\n", "flows:commuting", request => request with { Year = year });

        var flows = (await _region.ListAsync()).Single(dataset => dataset.Role == "flows:commuting");

        Assert.Equal("flows-commuting", flows.Id.Value);
        Assert.Equal([(2023, 3), (2022, 1)], flows.Current.Select(version => (version.Year!.Value, version.Number)));
        Assert.Equal(3, flows.Versions.Count);
        Assert.Equal([2], (await _region.ReadAsync(flows.Versions.Single(version => version.Number == 2))).Numbers("persons"));
    }

    [Fact]
    public async Task The_same_rows_from_another_format_have_the_same_content_hash()
    {
        var csv = await _region.ImportAsync("a.csv", "name,value,lat,lon\nA,1.5,59.5,16\nB,,60.25,16.5\n", "layer");
        var json = await _region.ImportAsync(
            "b.geojson",
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"A","value":1.5},"geometry":{"type":"Point","coordinates":[16,59.5]}},
            {"type":"Feature","properties":{"name":"B","value":null},"geometry":{"type":"Point","coordinates":[16.5,60.25]}}]}
            """,
            "layer"
        );

        Assert.True(json.Result == ImportResult.Imported, DrawnRegion.Say(json));
        Assert.Equal(("layer-a", "layer-b"), (csv.Version!.Dataset.Value, json.Version!.Dataset.Value));
        Assert.Equal(csv.Version.ContentHash, json.Version.ContentHash);
    }

    [Fact]
    public async Task A_removed_dataset_is_gone_with_its_table_and_its_file()
    {
        await _region.ImportPlacesAsync();
        var removed = await _region.WriteAsync(catalogue => catalogue.RemoveAsync(new DatasetId("places"), CancellationToken.None));

        Assert.Equal("places", removed.Value!.Id.Value);
        Assert.Empty(await _region.ListAsync());
        Assert.False(Directory.Exists(Path.Combine(_region.Folder, "files")));
        var unknown = await _region.WriteAsync(catalogue => catalogue.RemoveAsync(new DatasetId("places"), CancellationToken.None));
        Assert.Equal("catalogue.dataset-unknown", unknown.Refusal!.Code);
    }

    [Fact]
    public async Task The_source_file_is_kept_as_it_was()
    {
        var report = await _region.ImportPlacesAsync();

        Assert.Equal(DrawnRegion.ThreePlaces, await File.ReadAllTextAsync(Path.Combine(_region.Folder, "files", report.Version!.SourceHash)));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_every_byte_as_it_was()
    {
        await _region.ImportPlacesAsync();
        var before = _region.Fingerprint();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var request = new ImportRequest(_region.Draw("lager.csv", "name,lat,lon\nA,59,16\n"), "layer");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _region.ImportAsync(request, cancellation.Token));

        Assert.Equal(before, _region.Fingerprint());
    }
}
