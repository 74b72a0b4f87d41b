using Samplan.Dialogue.Notices;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>The letters as they lie in the mail room: to whom, of what, in what words, and the way to what they tell of.</summary>
public sealed class LetterTests : IAsyncLifetime
{
    private const string Town = "Stads kommun";
    private const string Roads = "Vägverket";

    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("accept", "", "godtogs")]
    [InlineData("decline", "Underlaget räcker inte", "avslogs")]
    public async Task The_proposer_gets_a_letter_at_each_step_with_the_way_to_its_reason(string end, string reason, string said)
    {
        await _world.Server.Get<LetterStore>().SetRhythmAsync(await _world.GetPersonAsync("kim"), LetterRhythm.AtOnce);
        await BeginAsync();
        (Browser By, string Act, string Said)[] steps =
        [
            (_world.Colleague, "release", "släpptes inom organisationen"),
            (_world.Colleague, "submit", "lämnades in"),
            (_world.Editor, "take-up", "började granskas"),
            (_world.Editor, end, said),
        ];
        foreach (var step in steps)
        {
            var before = _world.Server.Letters.Sent.Count;
            await ActAsync(step.By, step.Act, ("reason", step.Act == end ? reason : ""));
            await _world.SendLettersAsync();

            var letter = Assert.Single(_world.Server.Letters.Sent.Skip(before), one => one.To.StartsWith("kim@", StringComparison.Ordinal));
            Assert.Equal($"Förslag 1: Ny nod {step.Said}", letter.Subject);
            Assert.StartsWith("Det här har hänt i planeringen av Testlän:\n", letter.Text, StringComparison.Ordinal);
            Assert.Contains($"2026-05-19 10:00 Förslag 1: Ny nod {step.Said} (", letter.Text, StringComparison.Ordinal);
            Assert.Contains("\nhttps://samplan.example/proposals/1\n", letter.Text, StringComparison.Ordinal);
            Assert.Contains("https://samplan.example/letters/end/", letter.Text, StringComparison.Ordinal);
        }
        // What somebody has written is read by whoever has signed in, and lies in no letter box.
        var last = _world.Server.Letters.Sent[^1];
        Assert.True(reason.Length == 0 || !last.Text.Contains(reason, StringComparison.Ordinal));
        Assert.Contains(reason, (await _world.Writer.GetAsync("/proposals/1")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_happened_in_a_day_comes_in_one_letter_the_oldest_first()
    {
        var number = await _world.WriteAsync(_world.Agency, Roads, "Vad gäller?");
        await _world.WriteAsync(_world.Writer, $"/comments/{number}/answer", Town, "Vi undrar också");
        _world.Server.Clock.Now += TimeSpan.FromMinutes(5);
        await _world.DoAsync(_world.Editor, number, "resolve", "Det här gäller");
        var before = _world.Server.Letters.Sent.Count;
        _world.Server.Clock.Now += TimeSpan.FromDays(1);
        await _world.SendLettersAsync();

        var letter = Assert.Single(_world.Server.Letters.Sent.Skip(before), one => one.To.StartsWith("mia@", StringComparison.Ordinal));
        Assert.Equal("2 nyheter i Testlän", letter.Subject);
        Assert.Equal(
            [
                "Det här har hänt i planeringen av Testlän:",
                "2026-05-19 10:00 Lillby fick ett svar i dialogen (kim, Stads kommun)",
                "https://samplan.example/comments/2",
                "2026-05-19 10:05 Lillby fick en tråd avslutad med svar (eda, Region Test)",
                "https://samplan.example/comments/1",
                "Alla dina aviseringar, och hur ofta du vill ha brev:",
                "https://samplan.example/notices",
                "Vill du inte ha fler brev, följ den här länken:",
            ],
            letter.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1)
        );
    }

    private async Task BeginAsync()
    {
        var town = (await _world.GetOrganisationAsync(Town)).Id.Value;
        await _world.Writer.PostAsync("/proposals", ("edition", "1"), ("organisation", town), ("title", "Ny nod"), ("reason", "Växer"));
        await ActAsync(_world.Writer, "changes", ("change-kind", "threshold"), ("criterion", "big"), ("threshold", "400"));
    }

    private static async Task ActAsync(Browser browser, string act, params (string, string)[] fields)
    {
        var page = (await browser.GetAsync("/proposals/1")).Document;
        await browser.PostAsync($"/proposals/1/{act}", [("version", page.QuerySelector("input[name=version]")!.GetAttribute("value")!), .. fields]);
    }
}
