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
    public async Task Every_year_is_compared_with_the_one_before_through_each_merger_and_new_number()
    {
        await RunAsync(2017, RegionRun.European);
        for (var year = 2018; year <= 2022; year++)
        {
            var earlier = _run.Write($"{year - 1}.csv", File.ReadAllText(_run.Out));
            string[] became = year switch
            {
                2018 => ["--correspondence", _run.Write("2017-2018.csv", BecameIn2018())],
                2020 => ["--correspondence", _run.Write("2019-2020.csv", Became())],
                _ => [],
            };

            var run = await RunAsync(year, [.. RegionRun.European, "--compare", earlier, .. became, "--json"]);

            var comparison = run.Json.GetProperty("comparison");
            Assert.InRange(comparison.GetProperty("adjustedRandIndex").GetDouble(), year == 2020 ? 0.8 : 0.9, 0.99);
            var left = comparison.GetProperty("moves").EnumerateArray().Where(move => move.GetProperty("kind").GetString() == "left");
            // Rindal went to Trøndelag in 2019, and is not in the data of that year under either number.
            Assert.Equal(year == 2019 ? ["1567"] : [], left.Select(move => move.GetProperty("unit").GetString()));
        }
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

    /// <summary>Sør- and Nord-Trøndelag became one county, whose municipalities were numbered anew in the old order; Rissa and Leksvik merged, as did three pairs in Vestfold.</summary>
    private static string BecameIn2018()
    {
        const string order =
            "1612 1613 1617 1620 1621 1622 1627 1630 1632 1633 1634 1635 1636 1638 1640 1644 1648 1653 1657 1662 1663 "
            + "1664 1665 1711 1714 1717 1719 1721 1724 1725 1736 1738 1739 1740 1742 1743 1744 1748 1749 1750 1751 1755 1756";
        var numbered = order.Split(' ').Select((before, index) => $"{before},{5011 + index}");
        string[] others =
        [
            "1601,5001",
            "1702,5004",
            "1703,5005",
            "1624,5054",
            "1718,5054",
            "0702,0715",
            "0714,0715",
            "0709,0712",
            "0728,0712",
            "0722,0729",
            "0723,0729",
        ];
        return "before,after\n" + string.Join('\n', numbered.Concat(others)) + "\n";
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
