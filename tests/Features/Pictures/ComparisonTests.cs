using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Pictures;

/// <summary>Computed, published and decided classes side by side.</summary>
public sealed class ComparisonTests : IAsyncLifetime
{
    private readonly DrawnPicture _picture = new();

    public async Task InitializeAsync()
    {
        await _picture.ImportAsync("places", "namn;lat;lon;invanare\nStad;59.6;16.5;4000\nBy;59.5;16.0;400\nOkänd;59.7;16.2;\nUtanför;59.8;16.3;450\n");
        await _picture.ImportAsync("flows:commuting", "fran;till;personer\nBy;Stad;40\nUtanför;By;10\n");
    }

    public Task DisposeAsync()
    {
        _picture.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Without_lists_there_is_nothing_to_compare() => Assert.Empty(await CompareAsync());

    [Fact]
    public async Task Undetermined_foreign_and_unlisted_places_stand_apart_from_the_classes()
    {
        await _picture.ImportAsync("published-classes", "namn;klass\nStad;Centrum\nBy;Fäbod\nOkänd;Stad\n");

        var published = Assert.Single(await CompareAsync());

        Assert.Equal(["class", "class", "class", "class", "undetermined"], published.Rows.Select(row => row.Kind));
        Assert.Equal(["class", "class", "class", "class", "foreign", "notListed"], published.Columns.Select(column => column.Kind));
        Assert.Equal("Fäbod", published.Columns[4].Name);
        Assert.Equal((3, 1, 1, 1), (published.Compared, published.Same, published.Undetermined, published.NotListed));
        Assert.Equal((1, 1, 1, 1), (published.Counts[1][1], published.Counts[3][4], published.Counts[4][2], published.Counts[3][5]));
        Assert.Equal(4, published.Counts.Sum(row => row.Sum()));
        Assert.Equal(["same", "differs", "undetermined", "notListed"], published.Places.Select(place => place.Outcome));
        Assert.Equal(
            ["Regelverket har ingen klass ”Fäbod”.", "Kan inte avgöras: det behövs uppgift om dragning, invånare och nettopendling."],
            published.ListDifferences().Select(place => place.Deciding)
        );
    }

    [Fact]
    public async Task A_difference_tells_the_criterion_with_value_and_requirement_and_all_three_classes()
    {
        await _picture.ImportAsync("published-classes", "namn;klass\nStad;Centrum\nBy;Stad\n");
        await _picture.ImportAsync("decided-classes", "namn;klass\nStad;Ort\nBy;Stad\n");

        var lists = await CompareAsync();

        var published = Assert.Single(lists[0].ListDifferences());
        Assert.Equal(("By", "place", "town", "town"), (published.Place, published.Computed!.Key, published.Published!.Key, published.Decided!.Key));
        Assert.Equal("”Stor” uppfylls inte: 400, krav ≥ 500.", published.Deciding);
        var decided = lists[1].ListDifferences().First();
        Assert.Equal(("Stad", "Centrum", "Ort"), (decided.Place, decided.Computed!.Name, decided.Decided!.Name));
        Assert.StartsWith("”Stor” uppfylls: 4\u00a0000, krav ≥ 500.", decided.Deciding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_by_hand_does_not_make_the_computed_agree()
    {
        await _picture.ImportAsync("published-classes", "namn;klass\nBy;Stad\n");
        await _picture.BuildAsync();
        Assert.NotNull((await _picture.Pictures.AmendAsync(new AmendmentRequest("By", "town", null, null, "Beslut.", "Eva Ek"), default)).Value);

        Assert.Single(Assert.Single(await CompareAsync()).ListDifferences());
    }

    private async Task<IReadOnlyList<ListComparison>> CompareAsync()
    {
        await _picture.BuildAsync();
        return (await _picture.Pictures.FindAsync(default))!.Compare(Texts.In("sv"));
    }
}
