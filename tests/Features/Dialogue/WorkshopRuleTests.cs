using FsCheck;
using FsCheck.Fluent;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>What may follow on what, codes and shapes.</summary>
public sealed class WorkshopRuleTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 19, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_code_has_no_letters_that_look_alike()
    {
        foreach (var alike in new[] { "8B", "1IL", "0OQ", "5S", "UV", "2Z", "6G" })
            Assert.True(alike.Count(letter => JoinCode.Letters.Contains(letter, StringComparison.Ordinal)) <= 1, alike);
        Assert.Equal(JoinCode.Letters.Length, JoinCode.Letters.Distinct().Count());
    }

    [Fact]
    public void A_code_is_found_however_it_is_spaced_and_written()
    {
        var code = JoinCode.New();
        Assert.Equal(code, JoinCode.Find($" {JoinCode.Spell(code).ToLowerInvariant()} "));
        Assert.Equal(code, JoinCode.Find($"{code[..2]}-{code[2..]}"));
        Assert.Null(JoinCode.Find(code + "A"));
        Assert.Null(JoinCode.Find("OOOOOO"));
        Assert.Null(JoinCode.Find(null));
    }

    [Fact]
    public void Nothing_is_done_out_of_turn_and_nothing_by_who_has_not_seen_the_newest()
    {
        var draft = Drawn();
        Assert.Equal("workshops.not-now", WorkshopLife.Vote(draft, 1, 3).Refusal!.Code);
        Assert.Equal("workshops.not-now", WorkshopLife.Close(draft, 1, s_now).Refusal!.Code);
        var open = WorkshopLife.Open(draft, 1, "ACDEFH", s_now).Value!;
        Assert.Equal("workshops.changed-meanwhile", WorkshopLife.Vote(open, 1, 3).Refusal!.Code);
        Assert.Equal("workshops.dots-range", WorkshopLife.Vote(open, 2, 0).Refusal!.Code);
        var voting = WorkshopLife.Vote(open, 2, 3).Value!;
        var again = WorkshopLife.Write(voting, 3).Value!;
        var closed = WorkshopLife.Close(again, 4, s_now).Value!;
        Assert.Equal((WorkshopState.Closed, null, 5), (closed.State, closed.Code, closed.Version));
        Assert.Equal("workshops.not-now", WorkshopLife.Open(closed, 5, "ACDEFH", s_now).Refusal!.Code);
    }

    [Fact]
    public void A_question_with_options_needs_some()
    {
        Assert.Equal("workshops.question-options", Begin(new Question(1, QuestionKind.Choice, "Vilken?", ["en"], 0)));
        Assert.Equal("workshops.dots-range", Begin(new Question(1, QuestionKind.Dots, "Vilken?", ["a", "b"], 0)));
        Assert.Equal("workshops.question-words", Begin(new Question(1, QuestionKind.Text, "  ", [], 0)));
        Assert.Equal("workshops.no-questions", Begin());

        static string Begin(params Question[] questions) =>
            WorkshopLife.Begin(1, new WorkshopWriting(null, "Titel", questions, new WorkshopView(null, 40, []), []), null).Refusal!.Code;
    }

    [Fact]
    public void A_new_name_of_a_small_group_is_added_once()
    {
        var workshop = WorkshopLife.AddCircle(Drawn(), " Fönsterbordet ").Value!;
        Assert.Equal(["Bord 1", "Fönsterbordet"], workshop.Circles);
        Assert.Equal(2, WorkshopLife.AddCircle(workshop, "FÖNSTERBORDET").Value!.Circles.Count);
        Assert.Equal("workshops.circle-name", WorkshopLife.AddCircle(workshop, new string('x', 41)).Refusal!.Code);
    }

    [Fact]
    public void A_shape_is_written_anew_and_reads_the_same()
    {
        // Of the Nordic countries: what lies elsewhere is no mark.
        var longitudes = Gen.Choose(100_000_000, 240_000_000).Select(value => value / 1e7);
        var latitudes = Gen.Choose(550_000_000, 690_000_000).Select(value => value / 1e7);
        var points = longitudes.Zip(latitudes).ListOf().Where(list => list.Count is > 1 and < 50);
        Prop.ForAll(
                points.ToArbitrary(),
                list =>
                {
                    var text =
                        $$"""{"type":"LineString","coordinates":[{{string.Join(',', list.Select(at => FormattableString.Invariant($"[{at.Item1},{at.Item2}]")))}}]}""";
                    var found = MarkShape.Find(text);
                    return found is not null && MarkShape.Find(found) == found;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Many_guesses_from_many_addresses_are_too_many_together()
    {
        var limit = new GuessLimit(new SetClock(s_now));
        for (var guess = 0; guess < GuessLimit.OfAll; guess++)
            limit.CountWrong($"{guess}");
        Assert.False(limit.Allows("never seen"));
    }

    private static Workshop Drawn() =>
        new(1, null, "Titel", [new Question(1, QuestionKind.Text, "Vad?", [], 0)], new WorkshopView(null, 40, []), ["Bord 1"], WorkshopState.Draft, 1);
}
