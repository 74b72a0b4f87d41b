using Samplan.Pictures.Pages.Views;

namespace Samplan.Features.Tests.Pictures.Pages;

public sealed class PlacePanelTests
{
    [Fact]
    public async Task The_bar_runs_to_the_larger_of_value_and_requirement_with_room_to_spare()
    {
        var panel = await SamplePage.OfPlace(SamplePage.Place);

        var met = panel.QuerySelector(".proof-met")!;
        Assert.Equal("10.04%", met.QuerySelector(".bar-tick")!.GetAttribute("x1"));
        Assert.Equal("82.55%", met.QuerySelector(".bar-margin")!.GetAttribute("width"));
        Assert.Contains("+16\u00a0443", met.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_failed_criterion_lacks_is_hatched_and_said()
    {
        var panel = await SamplePage.OfPlace(SamplePage.Place);

        var failed = panel.QuerySelector(".proof-failed")!;
        Assert.Equal("23.15%", failed.QuerySelector(".hatch")!.GetAttribute("width"));
        Assert.Null(failed.QuerySelector(".bar-margin"));
        Assert.Contains("saknas 3", failed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_criterion_has_no_bar_and_names_the_input_it_needs()
    {
        var panel = await SamplePage.OfPlace(SamplePage.Place);

        var unknown = panel.QuerySelector(".proof-unknown")!;
        Assert.Null(unknown.QuerySelector(".proof-bar"));
        Assert.Equal("underlag saknas: dagbefolkning per tätort", unknown.QuerySelector(".needs")!.TextContent);
    }

    [Fact]
    public async Task A_limit_that_is_passed_says_by_how_much_and_in_which_unit()
    {
        var row = new ProofRowView("failed", "Avstånd till sjukhus", 35_170, 25_000, "≤", "m", "m");

        var panel = await SamplePage.OfPlace(SamplePage.Place with { Proof = [row] });

        var text = panel.QuerySelector(".proof-failed")!.TextContent;
        Assert.Contains("25\u00a0000\u00a0m", text, StringComparison.Ordinal);
        Assert.Contains("överskrids med 10\u00a0170\u00a0m", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Net_commuting_below_zero_gets_its_number_and_no_bar_of_its_own()
    {
        var row = new ProofRowView("failed", "Nettopendling", -900, 0, Comparison: ">");

        var panel = await SamplePage.OfPlace(SamplePage.Place with { Proof = [row] });

        Assert.Equal("0%", panel.QuerySelector(".bar-known")!.GetAttribute("width"));
        Assert.Contains("−900", panel.QuerySelector(".proof-value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("saknas 900", panel.QuerySelector(".proof-failed")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_by_hand_asks_for_reason_and_name_and_carries_the_antiforgery_field()
    {
        var panel = await SamplePage.OfPlace(SamplePage.Place);

        var form = panel.QuerySelector("form[action='/places/1001/amendments']")!;
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("secret", form.QuerySelector("[name=token]")!.GetAttribute("value"));
        Assert.True(form.QuerySelector("[name=reason]")!.HasAttribute("required"));
        Assert.True(form.QuerySelector("[name=by]")!.HasAttribute("required"));
    }

    [Fact]
    public async Task A_withdrawn_change_stays_visible_and_cannot_be_withdrawn_again()
    {
        var amendment = new AmendmentView(
            "a1",
            "Klass",
            "Bostadsort",
            "Centralort",
            "Nytt sjukhus.",
            "Karin Holm",
            new DateOnly(2026, 5, 12),
            IsWithdrawn: true
        );

        var panel = await SamplePage.OfPlace(SamplePage.Place with { Amendments = [amendment] });

        Assert.Contains("Karin Holm, 2026-05-12, återtagen", panel.QuerySelector(".withdrawn .note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(panel.QuerySelector("form[action='/amendments/a1/withdraw']"));
    }

    [Fact]
    public async Task A_place_without_links_says_so()
    {
        var panel = await SamplePage.OfPlace(SamplePage.Place with { Links = [] });

        Assert.Null(panel.QuerySelector(".link-bars"));
        Assert.Contains("Orten har inga samband", panel.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_text_and_never_markup()
    {
        var panel = await SamplePage.OfPlace(SamplePage.Place with { Name = "<img src=x onerror=alert(1)>" });

        Assert.Equal("<img src=x onerror=alert(1)>", panel.QuerySelector(".panel-title")!.TextContent);
        Assert.Null(panel.QuerySelector("img"));
    }
}
