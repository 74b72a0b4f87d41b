using System.Text.Json;

namespace Samplan.Cli.Tests;

/// <summary>The sample region is as its makers say, and the same each time.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class DemoTests(SampleWorkspace sample)
{
    [Fact]
    public async Task Exactly_three_places_differ_from_the_published_list_and_exactly_one_cannot_be_determined()
    {
        var nodes = await ShowAsync("nodes");

        Assert.Equal(3, nodes.Count(node => Text(node, "published_class") is { } published && published != Text(node, "class")));
        var undetermined = Assert.Single(nodes, node => Text(node, "status") == "undetermined");
        Assert.Null(Text(undetermined, "class"));
        Assert.Null(Text(undetermined, "published_class"));
    }

    [Fact]
    public async Task The_names_of_links_are_quoted_whatever_they_are()
    {
        var lines = (await BuiltProgram.RunAsync("show", sample.Built, "links", "--csv")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines[1..], line => Assert.Matches("^[a-z]+,\"[^\"]+\",\"[^\"]+\",", line));
    }

    [Fact]
    public async Task Every_class_of_its_ruleset_has_members()
    {
        using var ruleset = JsonDocument.Parse(await File.ReadAllBytesAsync(BuiltProgram.Ruleset("sample")));
        var classes = ruleset.RootElement.GetProperty("classes").EnumerateArray().Select(one => one.GetProperty("name").GetProperty("sv").GetString()!);
        var nodes = await ShowAsync("nodes");

        Assert.Equal(
            classes.Order(StringComparer.Ordinal),
            nodes.Select(node => Text(node, "class")).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Status_shows_one_overdue_dataset_and_only_what_stands_on_it_is_overdue()
    {
        var status = JsonDocument.Parse((await BuiltProgram.RunAsync("status", sample.Built, "--json")).Output).RootElement;
        var overdue = status.GetProperty("datasets").EnumerateArray().Where(dataset => Text(dataset, "status") == "overdue").ToList();
        var results = status.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal("indicators-bredband", Text(Assert.Single(overdue), "dataset"));
        Assert.DoesNotContain(results, result => Text(result, "status") == "stale");
        Assert.All(
            results.Where(result => Text(result, "status") == "overdue"),
            result => Assert.Equal("indicators-bredband", Assert.Single(result.GetProperty("overdueDatasets").EnumerateArray()).GetString())
        );
    }

    [Fact]
    public async Task A_second_time_gives_the_same_bytes_and_the_same_results()
    {
        using var folder = new TemporaryFolder();
        var again = await BuiltProgram.RunAsync("demo", "--build-only", "--folder", folder.Path);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(TemporaryFolder.Bytes(sample.Inputs), TemporaryFolder.Bytes(folder.File("indata")));
        Assert.Equal(await SampleWorkspace.HashesAsync(sample.Built), await SampleWorkspace.HashesAsync(folder.File("exempelregionen")));
    }

    [Fact]
    public async Task In_English_no_Swedish_sentence_is_left()
    {
        using var folder = new TemporaryFolder();
        var demo = await BuiltProgram.RunInEnglishAsync("demo", "--build-only", "--folder", folder.Path);
        var status = await BuiltProgram.RunInEnglishAsync("status", sample.Built);
        var help = await BuiltProgram.RunInEnglishAsync("--help");

        foreach (var run in new[] { demo, status, help })
        {
            Assert.Equal(0, run.ExitCode);
            foreach (var word in new[] { "beräkna", "aktuell", " orter ", " och ", "rader", "saknas", "skapad", "Skapar", "Visar" })
                Assert.DoesNotContain(word, run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    private async Task<List<JsonElement>> ShowAsync(string what)
    {
        var run = await BuiltProgram.RunAsync("show", sample.Built, what, "--json");
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
