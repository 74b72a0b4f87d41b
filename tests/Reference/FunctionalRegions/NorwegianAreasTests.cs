namespace Samplan.Reference.Tests.FunctionalRegions;

/// <summary>Norway's municipalities 2017–2022, whose codes and borders changed in between.</summary>
public sealed class NorwegianAreasTests : IDisposable
{
    private const string Folder = "no_commuting_2017_2022";
    private readonly RegionRun _run = new();

    [ReferenceFact(Folder)]
    public async Task Each_of_six_years_gives_between_100_and_160_areas_and_Oslo_is_one()
    {
        foreach (var year in Enumerable.Range(2017, 6))
        {
            var run = await RunAsync(year, RegionRun.European);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            var areas = _run.Rows.GroupBy(row => row["region"]).ToDictionary(area => area.Key, area => area.ToList());
            Assert.InRange(areas.Count, 100, 160);
            // The capital and the ring of municipalities that nobody would call towns of their own.
            Assert.InRange(areas["0301"].Count, 15, 40);
            Assert.All(areas.Values, area => Assert.Contains(area, row => row["role"] == "centre" && row["unit"] == row["region"]));
        }
    }

    [ReferenceFact(Folder)]
    public async Task The_years_before_and_after_the_mergers_of_2020_are_compared_by_what_became_of_each_municipality()
    {
        await RunAsync(2019, RegionRun.European);
        var earlier = _run.Write("2019.csv", File.ReadAllText(_run.Out));
        var became = _run.Write("became.csv", Became());

        var run = await RunAsync(2020, [.. RegionRun.European, "--compare", earlier, "--correspondence", became, "--json"]);

        var comparison = run.Json.GetProperty("comparison");
        Assert.InRange(comparison.GetProperty("adjustedRandIndex").GetDouble(), 0.8, 1);
        // A municipality that most of no earlier one lies in has no forerunner: borders are generalised, and Snillfjord and Tysfjord were divided.
        var kinds = comparison.GetProperty("moves").EnumerateArray().Select(move => move.GetProperty("kind").GetString()).ToList();
        Assert.DoesNotContain("left", kinds);
        Assert.InRange(kinds.Count(kind => kind == "entered"), 0, 3);
    }

    [ReferenceFact(Folder)]
    public async Task Local_labour_markets_are_formed_of_every_year()
    {
        foreach (var year in Enumerable.Range(2017, 6))
        {
            var run = await RunAsync(year, "--method", "scb-la");

            Assert.Equal(0, run.ExitCode);
            Assert.InRange(_run.Regions.Values.Distinct().Count(), 90, 140);
            Assert.All(_run.Rows, row => Assert.Matches("^(centre|level1|level2)$", row["role"]));
        }
    }

    /// <summary>Each municipality of 2019 became the one of 2020 that most of its area lies in.</summary>
    private static string Became()
    {
        var later = Polygons("kommuner_2022_wgs84.geojson");
        var rows =
            from unit in Polygons("kommuner_2019_wgs84.geojson")
            let met = later.Where(other => other.Area.EnvelopeInternal.Intersects(unit.Area.EnvelopeInternal))
            select $"{unit.Code},{met.MaxBy(other => other.Area.Intersection(unit.Area).Area).Code}";
        return "before,after\n" + string.Join('\n', rows) + "\n";
    }

    private static List<(string Code, NetTopologySuite.Geometries.Geometry Area)> Polygons(string file)
    {
        using var table = Formats.Tables.TableFile.Open(ReferenceFiles.Find($"{Folder}/{file}"), new Formats.Tables.TableReading());
        var column = table.Description.Columns.ToList().FindIndex(one => one.Name == "KOMMUNENR");
        var units = new List<(string, NetTopologySuite.Geometries.Geometry)>();
        while (table.Read() is { } row)
            units.Add((row.Cells[column].Text!, NetTopologySuite.Geometries.Utilities.GeometryFixer.Fix(row.Geometry!)));
        return units;
    }

    private Task<CommandRun> RunAsync(int year, params string[] more) =>
        _run.RunAsync([.. RegionRun.Flows($"{Folder}/pendling_{year}.csv.gz", "home", "work", "employed"), .. more]);

    public void Dispose() => _run.Dispose();
}
