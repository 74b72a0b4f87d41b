using System.Net;
using Samplan.Accounts.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Proposals;

/// <summary>Two people at the same thing at the same moment: one of them is told, and nothing is lost unseen.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Of_two_editors_who_accept_at_the_same_moment_one_does()
    {
        await using var world = await ProposalWorld.CreateAsync();
        using var second = await world.Server.JoinAsync(world.Administrator, null, "edvin", Role.Editor);
        for (var round = 0; round < 10; round++)
        {
            var number = await world.SubmitAsync($"Förslag {round}", ("change-kind", "threshold"), ("criterion", "big"), ("threshold", "400"));
            await world.DoAsync(world.Editor, number, "take-up");
            var version = $"{(await world.FindAsync(number)).Version}";

            var answers = await Task.WhenAll(
                world.Editor.PostAsync($"/proposals/{number}/accept", ("version", version)),
                second.PostAsync($"/proposals/{number}/accept", ("version", version))
            );

            Assert.Single(answers, answer => answer.Status == HttpStatusCode.SeeOther);
            Assert.Single(answers, answer => answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict);
            Assert.Single((await world.FindAsync(number)).Log, step => step.Act == ProposalAct.Accept);
        }
    }

    [Fact]
    public async Task Two_who_write_at_the_same_time_see_both_texts_and_choose()
    {
        await using var world = await ProposalWorld.CreateAsync();
        var number = await world.BeginAsync("Ett förslag");
        var seen = ("version", "1");
        await world.Writer.PostAsync($"/proposals/{number}/edit", seen, ("title", "Den första"), ("reason", "Skäl ett"));

        var refused = await world.Releaser.PostAsync($"/proposals/{number}/edit", seen, ("title", "Den andra"), ("reason", "Skäl två"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var merge = refused.Document.QuerySelector(".merge")!.TextContent;
        foreach (var text in new[] { "Den första", "Skäl ett", "Den andra", "Skäl två" })
            Assert.Contains(text, merge, StringComparison.Ordinal);
        Assert.Equal("Den första", (await world.FindAsync(number)).Title);
        var now = refused.Document.QuerySelector("input[name=version]")!.GetAttribute("value")!;

        await world.Releaser.PostAsync($"/proposals/{number}/edit", ("version", now), ("merge", "now"), ("title", "Den andra"), ("reason", "Skäl två"));
        Assert.Equal("Den första", (await world.FindAsync(number)).Title);
        await world.Releaser.PostAsync($"/proposals/{number}/edit", ("version", now), ("merge", "own"), ("title", "Båda"), ("reason", "Skäl ett och två"));
        Assert.Equal(("Båda", "Skäl ett och två"), ((await world.FindAsync(number)).Title, (await world.FindAsync(number)).Reason));
    }

    [Fact]
    public async Task A_first_edit_shows_no_merge()
    {
        await using var world = await ProposalWorld.CreateAsync();
        var number = await world.BeginAsync("Ett förslag");
        Assert.Null((await world.Writer.GetAsync($"/proposals/{number}/edit")).Document.QuerySelector(".merge"));
    }
}
