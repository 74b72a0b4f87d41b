using Samplan.Kernel;

namespace Samplan.Features.Tests.Pictures;

/// <summary>The sentences of a proof, as they are read.</summary>
public sealed class ProofSentenceTests : IAsyncLifetime
{
    private readonly DrawnPicture _picture = new();

    public async Task InitializeAsync()
    {
        await _picture.ImportAsync("places", "namn;lat;lon;invanare\nBy;59.5;16.0;400\nStad;59.6;16.5;4000\n");
        await _picture.ImportAsync("flows:commuting", "fran;till;personer\nBy;Stad;40\n");
        await _picture.BuildAsync();
    }

    public Task DisposeAsync()
    {
        _picture.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("sv", "By är ort: ingen klass ovanför passar.", "Villkoret ”Stor” uppfylls inte.")]
    [InlineData("en", "By is a place: no class above it fits.", "The condition “Big” is not met.")]
    public async Task Of_a_single_condition_nothing_is_counted(string language, string sentence, string reach)
    {
        var explanation = await ExplainAsync("By", language);

        Assert.Equal(sentence, explanation.Sentence);
        Assert.Equal(reach, explanation.Next[0].Sentence);
    }

    [Fact]
    public async Task The_classes_go_from_the_top_down_to_the_one_that_holds()
    {
        Assert.Equal(["magnet", "centre"], (await ExplainAsync("Stad", "sv")).Classes.Select(trial => trial.Class.Key));
        Assert.Equal(["magnet", "centre", "town", "place"], (await ExplainAsync("By", "sv")).Classes.Select(trial => trial.Class.Key));
    }

    [Fact]
    public async Task Links_are_headed_by_the_dimension_s_name()
    {
        var link = Assert.Single((await ExplainAsync("Stad", "sv")).Links);

        Assert.Equal(("commuting", "Pendling", "By"), (link.Dimension, link.DimensionName, link.OtherName));
    }

    private async Task<Samplan.Pictures.Contracts.PlaceExplanation> ExplainAsync(string place, string language)
    {
        var book = (await _picture.Pictures.FindAsync(default))!;
        return book.Explain(book.FindPlace(place).Value!, Texts.In(language));
    }
}
