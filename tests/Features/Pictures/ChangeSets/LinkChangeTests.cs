using Samplan.Features.Tests.Proposals;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Pictures.ChangeSets;

/// <summary>A number of persons between two places is set: the link's strength, width and order follow, and nothing is touched until it is decided.</summary>
public sealed class LinkChangeTests : IDisposable
{
    private static int s_changes;

    private readonly DrawnPicture _picture = new();

    public void Dispose() => _picture.Dispose();

    [Fact]
    public async Task A_link_that_is_set_changes_width_and_touches_nothing()
    {
        var before = await BuildAsync();
        var trial = await TryAsync(Set("lillby", "storby", "60"));

        Assert.Empty(trial.Problems);
        Assert.Equal((60.0, 12.0, 2), NumbersOf(trial, "lillby", "storby"));
        Assert.Contains(trial.Comparison!.Rows, row => row.Kind == "link" && row.Name.Contains("Lillby", StringComparison.Ordinal));
        Assert.Equal(before, await _picture.HashesAsync());
    }

    [Fact]
    public async Task A_link_that_no_file_tells_of_is_added_and_one_way_leaves_the_other_as_it_is()
    {
        await BuildAsync();
        var trial = await TryAsync(Set("torp", "lillby", "55"), Set("storby", "lillby", "14"));
        Assert.Equal((55.0, null, 2), NumbersOf(trial, "torp", "lillby"));
        Assert.Equal((30.0, 14.0, 1), NumbersOf(trial, "lillby", "storby"));
    }

    [Fact]
    public async Task Two_changes_in_one_file_both_hold_and_the_last_of_two_on_one_link_counts()
    {
        await BuildAsync();
        var trial = await TryAsync(Set("lillby", "storby", "60"), Set("torp", "storby", "70"), Set("lillby", "storby", "40"));
        Assert.Equal((40.0, 12.0, 2), NumbersOf(trial, "lillby", "storby"));
        Assert.Equal(70.0, NumbersOf(trial, "torp", "storby").There);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_link_is_told()
    {
        await BuildAsync();
        var trial = await TryAsync(
            Set("lillby", "atlantis", "60"),
            Set("lillby", "lillby", "60"),
            Set("lillby", "storby", "många"),
            Set("lillby", "storby", "-1"),
            Set("lillby", "storby", "60", "migration"),
            Set("lillby", "storby", "60", "pokus")
        );
        Assert.Equal(
            [
                "pictures.no-such-place",
                "pictures.changes.same-ends",
                "pictures.changes.no-number",
                "pictures.changes.impossible-persons",
                "pictures.changes.no-flows",
                "pictures.changes.no-dimension",
            ],
            trial.Problems.Select(problem => problem.Refusal.Code)
        );
    }

    [Fact]
    public async Task Two_that_set_the_same_way_of_a_link_are_in_conflict_and_there_and_back_are_not()
    {
        await BuildAsync();
        var @base = (await _picture.ChangeSets.OpenAsync(null, default)).Value!;
        var (one, other, back) = (Set("lillby", "storby", "60"), Set("lillby", "storby", "70"), Set("storby", "lillby", "60"));
        Assert.Equal([(one, other)], _picture.ChangeSets.ListConflicts(@base, [one], [other, back]));
    }

    [Fact]
    public async Task It_is_said_with_both_numbers_and_the_source_and_frozen_with_the_next_edition()
    {
        await BuildAsync();
        Assert.True((await _picture.Editions.FreezeAsync(new FreezeRequest("Nuläge"), default)).IsDone);
        var @base = (await _picture.ChangeSets.OpenAsync(1, default)).Value!;
        var change = Set("lillby", "storby", "60");
        var kind = _picture.ChangeSets.Kinds.Single(one => one.Key == "link");
        Assert.Equal("Pendling Lillby → Storby: 30 → 60 personer (resvaneundersökning)", kind.Say(change, @base, Texts.In("sv")));
        Assert.Equal("Commuting Lillby → Storby: 30 → 60 persons (resvaneundersökning)", kind.Say(change, @base, Texts.In("en")));

        var frozen = (await _picture.ChangeSets.FreezeAsync(@base, [new AppliedChange("P1", change)], new FreezeRequest("Ändrad"), default)).Value!;
        var opened = (await _picture.ChangeSets.OpenAsync(frozen.Number, default)).Value!;
        Assert.Contains(opened.Book.Links!.Links, link => link is { From: "storby", To: "lillby", There: 12, Back: 60 });
        // And the next starts from there.
        Assert.Equal("Pendling Lillby → Storby: 60 → 61 personer (resvaneundersökning)", kind.Say(Set("lillby", "storby", "61"), opened, Texts.In("sv")));
    }

    [Fact]
    public async Task It_is_written_on_a_form_where_places_and_dimensions_are_chosen_by_name()
    {
        await using var world = await ProposalWorld.CreateAsync();
        var number = await world.BeginAsync("Fler pendlar");
        var form = (await world.Writer.GetAsync($"/proposals/{number}/changes/new?kind=link")).Document;
        Assert.Equal(["Pendling", "Flyttning"], form.QuerySelectorAll("select[name=dimension] option").Select(one => one.TextContent));

        var written = await world.DoAsync(
            world.Writer,
            number,
            "changes",
            ("change-kind", "link"),
            ("dimension", "commuting"),
            ("from", "Lillby"),
            ("to", "Storby"),
            ("persons", "30"),
            ("source", "kommunens prognos")
        );

        Assert.Equal($"/proposals/{number}", written.Location);
        Assert.Equal(("lillby", "storby"), ((await world.FindAsync(number)).Changes[0]["from"], (await world.FindAsync(number)).Changes[0]["to"]));
        var page = (await world.Writer.GetAsync($"/proposals/{number}")).Document;
        Assert.Contains(
            "Pendling Lillby → Storby: 60 → 30 personer (kommunens prognos)",
            page.QuerySelector(".proposed li")!.TextContent,
            StringComparison.Ordinal
        );
        // The consequence names the link that becomes narrower.
        Assert.Contains(
            "Lillby",
            page.Body!.TextContent[page.Body.TextContent.LastIndexOf("(kommunens prognos)", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Sjukhus", "hospital")]
    [InlineData("upper secondary school", "upper-secondary")]
    [InlineData("SKOLA", "Skola")]
    [InlineData("Paketautomat", "Paketautomat")]
    public void A_sort_of_service_is_written_in_words_and_kept_by_its_key(string written, string kept) =>
        Assert.Equal(kept, ServiceKindWords.Resolve(written, ["Skola", "grocery"]));

    [Fact]
    public void A_sort_of_service_is_said_in_words()
    {
        Assert.Equal("Sjukhus", ServiceKindWords.Say("hospital", Texts.In("sv")));
        Assert.Equal("Hospital", ServiceKindWords.Say("Hospital", Texts.In("en")));
        Assert.Equal("Paketautomat", ServiceKindWords.Say("Paketautomat", Texts.In("sv")));
    }

    private static (double? There, double? Back, int WidthClass) NumbersOf(ChangeTrial trial, string from, string to)
    {
        var link = trial.Comparison!.After.Links!.Links.Single(one => (one.From == from && one.To == to) || (one.From == to && one.To == from));
        return link.From == from ? (link.There, link.Back, link.WidthClass) : (link.Back, link.There, link.WidthClass);
    }

    private static Modification Set(string from, string to, string persons, string dimension = "commuting") =>
        new(
            $"m{Interlocked.Increment(ref s_changes)}",
            "link",
            new Dictionary<string, string>
            {
                ["dimension"] = dimension,
                ["from"] = from,
                ["to"] = to,
                ["persons"] = persons,
                ["source"] = "resvaneundersökning",
            },
            "skäl"
        );

    private async Task<string> BuildAsync()
    {
        await _picture.ImportAsync("places", "namn;invanare;lat;lon\nStorby;900;59.60;16.50\nLillby;480;59.70;16.60\nTorp;40;59.75;16.70\n");
        await _picture.ImportAsync("flows:commuting", "fran;till;personer\nLillby;Storby;30\nStorby;Lillby;12\nTorp;Storby;25\nStorby;Utby;30\n");
        await _picture.BuildAsync();
        return await _picture.HashesAsync();
    }

    private async Task<ChangeTrial> TryAsync(params Modification[] changes) =>
        await _picture.ChangeSets.TryAsync((await _picture.ChangeSets.OpenAsync(null, default)).Value!, changes, "sv", default);
}
