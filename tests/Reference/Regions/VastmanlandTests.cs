using System.Globalization;
using Xunit.Abstractions;

namespace Samplan.Reference.Tests.Regions;

/// <summary>The six commands of the README on Västmanland's open data, and what they must give.</summary>
public sealed class VastmanlandTests(VastmanlandRegion made, ITestOutputHelper output) : IClassFixture<VastmanlandRegion>
{
    private static readonly string[] s_urban = ["Storregional nodstad", "Centralort", "Arbetsort", "Serviceort", "Bostadsort med viss service", "Bostadsort"];

    private readonly CommandedRegion _region = made.Region;

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task A_hundred_and_seven_places_are_shown_and_none_from_outside()
    {
        var shown = await _region.ShowAsync("places");
        var names = CsvRows.Read(ReferenceFiles.Find(VastmanlandRegion.Places)).Select(row => row["ort"]);

        Assert.Equal(107, shown.Rows.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), shown.Rows.Select(row => row["name"]).Order(StringComparer.Ordinal));
        Assert.StartsWith("place,name,municipality,lat,lon,population,", shown.Header, StringComparison.Ordinal);
        Assert.Equal(107, shown.Rows.Select(row => row["place"]).Distinct().Count());
        var koping = shown.Rows.Single(row => row["name"] == "Köping");
        Assert.Equal(("18443", "115.6"), (koping["population"], koping["dag_natt_kvot_x100_2023"]));
        Assert.Equal(59.5121629178534, double.Parse(koping["lat"], CultureInfo.InvariantCulture), 1e-6);
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task The_headers_are_those_that_scripts_rely_on()
    {
        Assert.Equal("place,name,class,status,decided_class,published_class", (await _region.ShowAsync("nodes")).Header);
        Assert.Equal(
            "dimension,from,to,persons_from_to,persons_to_from,share_from,share_to,strength,width_class,kind",
            (await _region.ShowAsync("links")).Header
        );
        Assert.Equal("unit,class", (await _region.ShowAsync("typology")).Header);
        Assert.Equal("list,place,name,outcome,computed_class,published_class,decided_class,decision,deciding", (await _region.ShowAsync("comparison")).Header);
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task The_two_differences_from_the_published_classes_name_the_criterion_that_makes_them()
    {
        var compared = (await _region.ShowAsync("comparison")).Rows;

        Assert.Equal((103, 2), (compared.Count(row => row["outcome"] == "same"), compared.Count(row => row["outcome"] == "notListed")));
        Assert.Equal(
            [
                ("Medåker", "”Tillgänglighetsindex under 60” uppfylls inte: 61,9, krav < 60."),
                ("Ransta", "”Minst 1 000 invånare” uppfylls inte: 856, krav ≥ 1 000."),
            ],
            compared
                .Where(row => row["outcome"] == "differs")
                .Select(row => (row["name"], row["deciding"].Replace('\u00a0', ' ')))
                .OrderBy(row => row.Item1, StringComparer.Ordinal)
        );
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task Computed_classes_stand_beside_105_published_ones_and_agree_in_103()
    {
        var nodes = (await _region.ShowAsync("nodes")).Rows;
        var published = nodes.Where(node => node["published_class"].Length > 0).ToList();
        var agreed = published.Count(node => node["class"] == node["published_class"]);
        PrintConfusion(published);
        output.WriteLine($"{agreed} of {published.Count} classes as published; {nodes.Count(node => node["class"].Length > 0)} computed");

        Assert.Equal((107, 105), (nodes.Count, published.Count));
        Assert.Equal(44, published.Count(node => s_urban.Contains(node["published_class"])));
        Assert.Equal(105, nodes.Count(node => node["class"].Length > 0));
        Assert.Equal(2, nodes.Count(node => node["status"] == "undetermined"));
        Assert.Equal(103, agreed);
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task Every_link_has_the_persons_of_the_file_both_ways_and_nobody_is_lost()
    {
        var links = (await _region.ShowAsync("links")).Rows;

        CheckLinks(links, "commuting", ReadFlows(VastmanlandRegion.Commuting, "bostadsort", "arbetsort"), distinct: 416, isInternal: 0);
        CheckLinks(links, "migration", ReadFlows(VastmanlandRegion.Migration, "fran", "till"), distinct: 290, isInternal: 1);
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public void Flows_tell_their_spellings_their_doubles_and_their_outside_ends()
    {
        Assert.Contains("416 rader", made.CommutingImport.Output, StringComparison.Ordinal);
        Assert.Contains("EnhagenEkbacken = Enhagen-Ekbacken, TidöLindö = Tidö-Lindö", made.CommutingImport.Error, StringComparison.Ordinal);
        Assert.Contains("4 rader står två gånger med samma värde", made.CommutingImport.Error, StringComparison.Ordinal);
        Assert.Contains("80 orter utanför området", made.CommutingImport.Error, StringComparison.Ordinal);
        Assert.Contains("290 rader", made.MigrationImport.Output, StringComparison.Ordinal);
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task Shares_strengths_and_kinds_are_what_they_say()
    {
        var links = (await _region.ShowAsync("links")).Rows;
        const string Satellite = "Kolsva";
        var link = links.Single(row => row["dimension"] == "commuting" && IsBetween(row, "Köping", Satellite));
        var sent = ReadFlows(VastmanlandRegion.Commuting, "bostadsort", "arbetsort").Where(flow => flow.Key.From == Plain(Satellite)).Sum(flow => flow.Value);
        var share = link["from"] == Satellite ? link["share_from"] : link["share_to"];

        Assert.Equal(405.0 / sent, Number(share), 1e-12);
        Assert.All(links, row => Assert.InRange(Number(row["strength"]), 0, 1));
        Assert.All(links, row => Assert.Contains(row["kind"], new[] { "largest", "mutual", "significant", "other" }));
        Assert.Equal(links.Count, links.Select(row => (row["dimension"], row["from"], row["to"])).Distinct().Count());
        Assert.DoesNotContain(
            links,
            row => links.Any(other => other["dimension"] == row["dimension"] && other["from"] == row["to"] && other["to"] == row["from"])
        );
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task Koping_is_explained_as_a_tree_and_as_the_same_in_json()
    {
        var tree = await _region.RunAsync("explain", _region.Folder, "Köping");
        var json = (await _region.RunAsync("explain", _region.Folder, "Köping", "--json")).Json;

        Assert.StartsWith("Köping är centralort: alla tre villkor uppfylls.", tree.Output, StringComparison.Ordinal);
        Assert.Equal(tree.Lines[0], json.GetProperty("sentence").GetString());
        Assert.Contains("+ Minst 2 000 invånare: 18 443 (krav ≥ 2 000, marginal +16 443) [places@2023]", Spaced(tree.Output), StringComparison.Ordinal);
        Assert.Contains("För att bli Storregional nodstad: Invånare 18 443 → 50 000", Spaced(tree.Output), StringComparison.Ordinal);
        Assert.Contains("Publicerad klass: Centralort", tree.Output, StringComparison.Ordinal);
        Assert.Equal("centralort", json.GetProperty("class").GetProperty("name").GetString()!.ToLowerInvariant());
        Assert.Equal(
            [50_000, 2_000, 50, 10],
            json.GetProperty("classes")
                .EnumerateArray()
                .SelectMany(one => Criteria(one.GetProperty("rule")))
                .Select(criterion => criterion.GetProperty("threshold").GetDouble())
                .Take(4)
        );
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task After_the_build_everything_is_fresh()
    {
        var status = (await _region.RunAsync("status", _region.Folder, "--json")).Json;

        Assert.Equal(4, status.GetProperty("datasets").GetArrayLength());
        Assert.All(status.GetProperty("datasets").EnumerateArray(), dataset => Assert.Equal("fresh", dataset.GetProperty("status").GetString()));
        Assert.NotEqual(0, status.GetProperty("results").GetArrayLength());
        Assert.All(status.GetProperty("results").EnumerateArray(), result => Assert.Equal("fresh", result.GetProperty("status").GetString()));
    }

    private void PrintConfusion(IReadOnlyList<IReadOnlyDictionary<string, string>> published)
    {
        string[] classes = [.. s_urban, "Småort"];
        output.WriteLine($"{"published \\ computed", -30}{string.Concat(classes.Select(name => $"{name[..Math.Min(9, name.Length)], 10}"))}");
        foreach (var row in classes)
        {
            var counts = classes.Select(column => published.Count(node => node["published_class"] == row && node["class"] == column));
            output.WriteLine($"{row, -30}{string.Concat(counts.Select(count => $"{count, 10}"))}");
        }
        foreach (var node in published.Where(node => node["class"] != node["published_class"]))
            output.WriteLine($"{node["name"]}: published {node["published_class"]}, computed {node["class"]}");
    }

    private static void CheckLinks(
        IReadOnlyList<IReadOnlyDictionary<string, string>> links,
        string dimension,
        Dictionary<(string From, string To), double> flows,
        int distinct,
        int isInternal
    )
    {
        var shown = links
            .Where(row => row["dimension"] == dimension)
            .SelectMany(row =>
                new (string From, string To, string Persons)[]
                {
                    (Plain(row["from"]), Plain(row["to"]), row["persons_from_to"]),
                    (Plain(row["to"]), Plain(row["from"]), row["persons_to_from"]),
                }
            )
            .Where(flow => flow.Persons.Length > 0)
            .ToDictionary(flow => (flow.From, flow.To), flow => Number(flow.Persons));
        var between = flows.Where(flow => flow.Key.From != flow.Key.To).ToDictionary();

        Assert.Equal((distinct, distinct - isInternal), (flows.Count, between.Count));
        Assert.Equal(between.OrderBy(flow => flow.Key), shown.OrderBy(flow => flow.Key));
    }

    // One flow stands under two spellings with the same persons: it is one flow.
    private static Dictionary<(string From, string To), double> ReadFlows(string file, string from, string to) =>
        CsvRows
            .Read(ReferenceFiles.Find(file))
            .Select(row => (From: Plain(row[from]), To: Plain(row[to]), Persons: Number(row["personer"])))
            .Distinct()
            .ToDictionary(flow => (flow.From, flow.To), flow => flow.Persons);

    private static IEnumerable<System.Text.Json.JsonElement> Criteria(System.Text.Json.JsonElement rule) =>
        rule.GetProperty("kind").GetString() == "criterion" ? [rule.GetProperty("criterion")] : rule.GetProperty("parts").EnumerateArray().SelectMany(Criteria);

    private static bool IsBetween(IReadOnlyDictionary<string, string> row, string one, string other) =>
        (row["from"] == one && row["to"] == other) || (row["from"] == other && row["to"] == one);

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
