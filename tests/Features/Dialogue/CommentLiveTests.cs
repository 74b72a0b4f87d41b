using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Live;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>What is said of an object is heard of by the open pages of those who may read it, each thing once, also after a page has been away.</summary>
public sealed class CommentLiveTests : IAsyncLifetime
{
    private const string Town = "Stads kommun";
    private const string Roads = "Vägverket";

    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_comment_is_heard_of_by_whoever_may_read_it_and_by_nobody_else()
    {
        await _world.Administrator.PostAsync("/region/visibility", ("visibility", "Public"));
        var seen = await _world.Server.Get<ILiveLog>().GetLastNumberAsync();
        using var colleague = Listen(_world.Colleague);
        using var agency = Listen(_world.Agency);
        using var anyone = Listen(null);
        foreach (var page in new[] { colleague, agency, anyone })
            await page.ConnectAsync();

        var own = await _world.WriteAsync(_world.Writer, Town, "Mellan oss", Visibility.Organisation);
        var members = await _world.WriteAsync(_world.Agency, Roads, "Till deltagarna");
        await _world.WriteAsync(_world.Agency, "/comments/on/place/torp", Roads, "Om något annat", Visibility.Public);
        var open = await _world.WriteAsync(_world.Writer, Town, "Till alla", Visibility.Public);

        await colleague.UntilAsync(3);
        await agency.UntilAsync(2);
        await anyone.UntilAsync(1);
        Assert.Equal([own, members, open], NumbersOf(colleague));
        Assert.Equal([members, open], NumbersOf(agency));
        Assert.Equal([open], NumbersOf(anyone));

        // What has been missed is told as narrowly as what is heard at once.
        using var later = Listen(null, seen);
        await later.ConnectAsync();
        await later.UntilAsync(1);
        Assert.Equal([open], NumbersOf(later));
    }

    [Fact]
    public async Task An_answer_and_what_settles_a_thread_are_heard_once_also_by_a_page_that_was_away()
    {
        using var page = Listen(_world.Agency);
        await page.ConnectAsync();
        var first = await _world.WriteAsync(_world.Agency, Roads, "Vad gäller?");
        await page.UntilAsync(1);
        await page.DisconnectAsync();
        var answer = await _world.WriteAsync(_world.Writer, $"/comments/{first}/answer", Town, "Vi undrar också");
        await page.ConnectAsync();
        await _world.DoAsync(_world.Editor, first, "resolve", "Det här gäller");

        await page.UntilAsync(3);
        Assert.Equal([first, answer, first], NumbersOf(page));
    }

    [Fact]
    public async Task What_is_said_of_a_draft_is_heard_of_in_its_organisation_only()
    {
        var begun = await _world.Writer.PostAsync(
            "/proposals",
            ("edition", "1"),
            ("organisation", (await _world.GetOrganisationAsync(Town)).Id.Value),
            ("title", "Ny nod"),
            ("reason", "Växer")
        );
        var number = begun.Location!.Split('/')[^1];
        var written = await _world.WriteAsync(_world.Writer, $"/comments/on/proposal/{number}", Town, "Räcker skälet?", Visibility.Organisation);

        var told = new LiveEvent(1, new LiveSubject("comments", $"proposal:{number}"), $"{written}");
        var mayHear = await _world.Server.Get<LiveHub>().FindAudienceAsync(told);
        Assert.True(mayHear(new LiveListener(await _world.GetActorAsync("lou"), new HashSet<int>())));
        foreach (var other in new[] { await _world.GetActorAsync("mia"), await _world.GetActorAsync("eda"), new Actor.Anonymous() })
            Assert.False(mayHear(new LiveListener(other, new HashSet<int>())));
        // Told of the wrong object, or of no comment, it is told to nobody.
        foreach (
            var wrong in new[] { told with { What = "99" }, told with { What = "Write" }, told with { About = new LiveSubject("comments", "place:lillby") } }
        )
            Assert.False(
                (await _world.Server.Get<LiveHub>().FindAudienceAsync(wrong))(new LiveListener(await _world.GetActorAsync("lou"), new HashSet<int>()))
            );
    }

    [Fact]
    public async Task The_page_says_what_it_follows_and_from_when_and_keeps_the_new_comment_apart()
    {
        await _world.WriteAsync(_world.Agency, Roads, "Vad gäller?");
        var page = (await _world.Writer.GetAsync(TalkWorld.Place)).Document;
        var part = page.QuerySelector("#talk")!;

        Assert.Equal("comments:place:lillby", part.GetAttribute("data-live"));
        Assert.Equal($"{await _world.Server.Get<ILiveLog>().GetLastNumberAsync()}", part.GetAttribute("data-live-after"));
        Assert.Equal("Kommentarer: 1. Öppna trådar: 1.", part.GetAttribute("data-live-say"));
        Assert.Null(part.QuerySelector("#text-new"));
        Assert.NotNull(page.QuerySelector("#text-new"));
        // A form that is written in is kept by the ids of everything around it.
        for (var one = part.QuerySelector("#text-answer-1")!.Closest("form"); one != part; one = one.ParentElement)
            Assert.NotEqual("", one!.Id ?? "");
    }

    private OpenPage Listen(Browser? reader, long? after = null) =>
        new(_world.Server.Address, "comments:place:lillby") { Cookie = reader is null ? null : $"samplan-session={reader.Session}", After = after };

    private static IEnumerable<int> NumbersOf(OpenPage page) =>
        page.Heard.Select(one => int.Parse(one.What, System.Globalization.CultureInfo.InvariantCulture));
}
