using System.Globalization;
using System.Text.Json;

namespace Samplan.Reference.Tests.FunctionalRegions;

/// <summary>Labour market areas of Sardinia and Brindisi (census of 2001), beside the division that Istat's own program makes of the same flows.</summary>
public sealed class ItalianAreasTests : IDisposable
{
    private const string Folder = "it_lma_sardinia_brindisi/";
    private const string Sardinia = Folder + "Sardinia.csv";
    private const string Brindisi = Folder + "Brindisi.csv";
    private const string SardinianAreas = Folder + "ref_lma_sardinia_1000_06667_10000_075";
    private const string BrindisianAreas = Folder + "ref_lma_brindisi_1000_06667_10000_075";
    private readonly RegionRun _run = new();

    [ReferenceFact(Sardinia, SardinianAreas + ".csv", SardinianAreas + "_flows.csv")]
    public Task Every_one_of_Sardinias_377_units_is_in_its_area_of_36() => AreasAgreeAsync(Sardinia, SardinianAreas, units: 377, areas: 36);

    [ReferenceFact(Brindisi, BrindisianAreas + ".csv", BrindisianAreas + "_flows.csv")]
    public Task Every_one_of_Brindisis_20_units_is_in_its_area_of_9() => AreasAgreeAsync(Brindisi, BrindisianAreas, units: 20, areas: 9);

    [ReferenceFact(Sardinia)]
    public async Task The_reserve_list_emptied_without_regard_to_codes_places_one_unit_otherwise()
    {
        await RunAsync(Sardinia);
        var byCode = _run.Write("by-code.csv", File.ReadAllText(_run.Out));

        var run = await RunAsync(Sardinia, "--param", "reserve=validity", "--compare", byCode, "--json");

        var moves = run.Json.GetProperty("comparison").GetProperty("moves").EnumerateArray().ToList();
        Assert.Equal("95061", Assert.Single(moves).GetProperty("unit").GetString());
    }

    [ReferenceFact(Sardinia, Folder + "shpSardinia.gpkg")]
    public async Task With_polygons_every_area_hangs_together_but_for_islands()
    {
        var run = await RunAsync(
            Sardinia,
            "--polygons",
            ReferenceFiles.Find(Folder + "shpSardinia.gpkg"),
            "--map",
            "polygons.unit=PRO_COM",
            "--crs",
            "EPSG:4326"
        );

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(377, _run.Rows.Count);
        Assert.Contains(CsvRows.Read(_run.Log), row => row["rule"] == "piece-moved");
    }

    private async Task AreasAgreeAsync(string flows, string reference, int units, int areas)
    {
        var run = await RunAsync(flows, "--json");

        Assert.Equal(0, run.ExitCode);
        var expected = CsvRows.Read(ReferenceFiles.Find(reference + ".csv")).ToDictionary(row => row["community"], row => row["cluster"]);
        var ours = _run.Regions;
        Assert.Equal(units, ours.Count);
        var names = ours.Select(pair => (Ours: pair.Value, Theirs: expected[pair.Key])).Distinct().ToList();
        Assert.Equal((areas, areas, areas), (names.Count, names.DistinctBy(name => name.Ours).Count(), names.DistinctBy(name => name.Theirs).Count()));

        var cluster = names.ToDictionary(name => name.Ours, name => name.Theirs);
        var matrix = run
            .Json.GetProperty("flows")
            .EnumerateArray()
            .ToDictionary(
                flow => (cluster[flow.GetProperty("from").GetString()!], cluster[flow.GetProperty("to").GetString()!]),
                flow => flow.GetProperty("persons").GetDouble()
            );
        var theirs = CsvRows
            .Read(ReferenceFiles.Find(reference + "_flows.csv"))
            .Where(row => row["amount"] != "0")
            .ToDictionary(row => (row["cluster_live"], row["cluster_work"]), row => double.Parse(row["amount"], CultureInfo.InvariantCulture));
        Assert.Equal(theirs.OrderBy(pair => pair.Key), matrix.OrderBy(pair => pair.Key));
        Assert.All(run.Json.GetProperty("units").EnumerateArray(), unit => Assert.Equal(JsonValueKind.String, unit.GetProperty("region").ValueKind));
    }

    private Task<CommandRun> RunAsync(string flows, params string[] more) =>
        _run.RunAsync([.. RegionRun.European, .. RegionRun.Flows(flows, "community_live", "community_work", "amount"), .. more]);

    public void Dispose() => _run.Dispose();
}
