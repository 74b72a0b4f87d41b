using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Pictures;

/// <summary>A value set by hand, what is computed from it, and what happens when the picture cannot be built.</summary>
public sealed class AmendedValueTests : IAsyncLifetime
{
    private readonly DrawnPicture _picture = new();

    public async Task InitializeAsync()
    {
        await _picture.ImportAsync("places", "namn;lat;lon;invanare\nBy;59.5;16.0;1000\nStad;59.6;16.5;4000\n");
        await _picture.ImportAsync("flows:commuting", "fran;till;personer\nStad;By;200\n");
        await _picture.BuildAsync();
    }

    public Task DisposeAsync()
    {
        _picture.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_value_by_hand_is_carried_into_what_is_computed_from_it_and_the_computed_stays_beside()
    {
        await AmendAsync("population", 250);

        var book = await BookAsync();
        var explanation = Explain(book);

        Assert.Equal(("magnet", "amended", "centre"), (explanation.Node.Class, explanation.Node.Status, explanation.Node.ComputedClass));
        var carried = Assert.Single(explanation.Carried);
        Assert.Equal(("pull", 20, 80), (carried.Indicator, carried.Computed, carried.Amended));
        Assert.Contains(explanation.Amendments.Single().Id, carried.Sources);
        Assert.Empty(explanation.Next);
        Assert.NotEqual("magnet", explanation.Lose!.Class?.Key);
        var row = explanation.Classes[0].Rule.ListCriteria().Single();
        Assert.Equal((80, 20, true, false), (row.Value, row.ComputedValue, row.IsCarried, row.IsAmended));
        Assert.Equal([20, -5], book.Series["pull"].Years[0].Values);
        Assert.Equal("By är magnet, med minst ett värde ändrat för hand. Den beräknade klassen är centrum.", explanation.Sentence);
    }

    [Fact]
    public async Task A_place_that_nobody_has_amended_keeps_its_values()
    {
        await AmendAsync("population", 250);

        var explanation = Explain(await BookAsync(), "Stad");

        Assert.Equal(("town", "computed"), (explanation.Node.Class, explanation.Node.Status));
        Assert.Empty(explanation.Carried);
    }

    [Fact]
    public async Task A_computed_value_that_is_itself_set_by_hand_stands_over_the_carried_one()
    {
        await AmendAsync("population", 250);
        await AmendAsync("pull", 10);

        var explanation = Explain(await BookAsync());

        Assert.Equal("place", explanation.Node.Class);
        Assert.Empty(explanation.Carried);
    }

    [Fact]
    public async Task A_change_whose_picture_cannot_be_built_is_not_made_and_a_withdrawal_is_not_either()
    {
        var made = (await _picture.Pictures.AmendAndBuildAsync(ToRequest("population", 250), default)).Value!;
        var (hashes, ruleset) = (await _picture.HashesAsync(), await File.ReadAllTextAsync(_picture.RulesetPath));
        await File.WriteAllTextAsync(_picture.RulesetPath, "{}");

        Assert.StartsWith("rulesets.", Refused(await _picture.Pictures.AmendAndBuildAsync(ToRequest("population", 300), default)), StringComparison.Ordinal);
        Assert.StartsWith("rulesets.", Refused(await _picture.Pictures.WithdrawAndBuildAsync(made.Id, default)), StringComparison.Ordinal);

        await File.WriteAllTextAsync(_picture.RulesetPath, ruleset);
        Assert.Equal(made, Assert.Single(await _picture.Pictures.ListAmendmentsAsync(default)));
        Assert.Equal(hashes, await _picture.HashesAsync());
        Assert.Equal(0, (await _picture.BuildAsync()).Computed);
    }

    [Fact]
    public async Task A_change_made_and_built_leaves_nothing_stale_and_so_does_its_withdrawal()
    {
        var before = await _picture.HashesAsync();
        var made = (await _picture.Pictures.AmendAndBuildAsync(ToRequest("population", 250), default)).Value!;
        Assert.Equal("magnet", Explain((await _picture.Pictures.FindAsync(default))!).Node.Class);
        Assert.Equal(0, (await _picture.BuildAsync()).Computed);

        Assert.False((await _picture.Pictures.WithdrawAndBuildAsync(made.Id, default)).Value!.IsInForce);
        Assert.Equal(0, (await _picture.BuildAsync()).Computed);
        Assert.Equal(before, await _picture.HashesAsync());
        Assert.Equal("pictures.no-amendment", Refused(await _picture.Pictures.WithdrawAndBuildAsync(made.Id, default)));
    }

    private static AmendmentRequest ToRequest(string indicator, double value) => new("By", null, indicator, value, "Ny räkning.", "Eva Ek");

    private static string Refused(Outcome<AmendmentRecord> outcome) => outcome.Refusal!.Code;

    private async Task AmendAsync(string indicator, double value) =>
        Assert.NotNull((await _picture.Pictures.AmendAsync(ToRequest(indicator, value), default)).Value);

    private async Task<PictureBook> BookAsync()
    {
        await _picture.BuildAsync();
        return (await _picture.Pictures.FindAsync(default))!;
    }

    private static PlaceExplanation Explain(PictureBook book, string place = "By") => book.Explain(book.FindPlace(place).Value!, Texts.In("sv"));
}
