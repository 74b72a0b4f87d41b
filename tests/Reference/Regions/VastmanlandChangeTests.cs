namespace Samplan.Reference.Tests.Regions;

/// <summary>What changes when Västmanland's files change.</summary>
public sealed class VastmanlandChangeTests : IAsyncLifetime
{
    private readonly CommandedRegion _region = new();

    public async Task InitializeAsync()
    {
        if (Path.Exists(ReferenceFiles.Find(VastmanlandRegion.Places)))
            await VastmanlandRegion.MakeAsync(_region);
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task Only_what_stands_on_a_removed_dataset_is_computed_again_and_coming_back_gives_the_same()
    {
        var links = (await _region.ShowAsync("links")).Output;
        Assert.Empty(await _region.BuildAsync());

        await _region.RunAsync("remove", _region.Folder, "flows-commuting");
        string[] expected = ["flows:commuting", "indicator:incoming-commuters", "indicator:net-commuting", "links", "outside-places"];
        Assert.Equal(expected, Judged(await ListStaleAsync()));

        var computed = await _region.BuildAsync();
        Assert.Equal(expected, Judged(computed));
        Assert.DoesNotContain("places", computed);
        Assert.DoesNotContain("flows:migration", computed);
        Assert.All((await _region.ShowAsync("links")).Rows, row => Assert.Equal("migration", row["dimension"]));

        await _region.ImportAsync(VastmanlandRegion.Commuting, "flows:commuting", VastmanlandRegion.CommutingOptions);
        await _region.BuildAsync();
        Assert.Equal(links, (await _region.ShowAsync("links")).Output);
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task The_same_file_again_is_nothing_to_do_and_says_so()
    {
        var again = await _region.ImportAsync(VastmanlandRegion.Commuting, "flows:commuting", VastmanlandRegion.CommutingOptions);

        Assert.Contains(
            "flows-commuting finns redan med samma innehåll och val (version 1, 416 rader): inget att göra.",
            again.Output,
            StringComparison.Ordinal
        );
        Assert.Empty(await ListStaleAsync());
        Assert.Empty(await _region.BuildAsync());
    }

    [ReferenceFact(VastmanlandRegion.Places)]
    public async Task A_class_by_hand_is_shown_keeps_the_computed_and_can_be_taken_back()
    {
        var before = (await _region.ShowAsync("nodes")).Output;
        var made = await _region.RunAsync("amend", _region.Folder, "Köping", "--class", "Arbetsort", "--reason", "Prov", "--by", "Planeraren");
        await _region.BuildAsync();

        var node = (await _region.ShowAsync("nodes")).Rows.Single(row => row["name"] == "Köping");
        var explained = (await _region.RunAsync("explain", _region.Folder, "Köping", "--json")).Json;
        Assert.Equal(("Arbetsort", "amended"), (node["class"], node["status"]));
        Assert.Equal("Centralort", explained.GetProperty("computedClass").GetProperty("name").GetString());

        var id = explained.GetProperty("amendments")[0].GetProperty("id").GetString()!;
        Assert.Contains(id, made.Output, StringComparison.Ordinal);
        await _region.RunAsync("amend", _region.Folder, "--withdraw", id);
        await _region.BuildAsync();
        Assert.Equal(before, (await _region.ShowAsync("nodes")).Output);
    }

    // Classes, roles and tables of places stand on what the others give: they are computed again only where that has changed.
    private static IEnumerable<string> Judged(IReadOnlyList<string> steps) =>
        steps.Except(["nodes", "roles"]).Where(step => !step.StartsWith("table:", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<string>> ListStaleAsync() =>
        [
            .. (await _region.RunAsync("status", _region.Folder, "--json"))
                .Json.GetProperty("results")
                .EnumerateArray()
                .Where(result => result.GetProperty("status").GetString() == "stale")
                .Select(result => result.GetProperty("result").GetString()!),
        ];

    public Task DisposeAsync()
    {
        _region.Dispose();
        return Task.CompletedTask;
    }
}
