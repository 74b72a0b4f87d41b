using Samplan.Engine.ChangeSets;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Tests.Nodes;

namespace Samplan.Engine.Tests.ChangeSets;

public sealed class PictureDifferenceTests
{
    private static readonly Ruleset s_rules = RuleWorld.Of(
        ("centre", RuleWorld.All(RuleWorld.AtLeast("people", 1000), RuleWorld.AtLeast("trips", 16))),
        ("town", RuleWorld.AtLeast("people", 500)),
        ("place", new Rule.Otherwise())
    );

    [Fact]
    public void A_picture_does_not_differ_from_itself()
    {
        var picture = Picture(s_rules, RuleWorld.Place("a", ("people", 1200), ("trips", 20)), RuleWorld.Place("b", ("people", 10), ("trips", null)));

        var difference = PictureDifference.Between(picture, picture);

        Assert.Empty(difference.Places);
        Assert.Equal(2, difference.UnchangedPlaces);
    }

    [Fact]
    public void A_place_is_raised_by_the_criterion_that_came_to_hold_and_not_by_those_that_held_already()
    {
        var raised = Only(
            Picture(s_rules, RuleWorld.Place("a", ("people", 1200), ("trips", 12))),
            Picture(s_rules, RuleWorld.Place("a", ("people", 1250), ("trips", 16)))
        );

        Assert.Equal((PlaceChange.Raised, "town", "centre"), (raised.Change, raised.Before!.Class, raised.After!.Class));
        var cause = Assert.Single(raised.Causes);
        Assert.Equal(("trips", 12.0, 16.0), (cause.After!.Criterion.Indicator, cause.Before!.Value.Value, cause.After.Value.Value));
        Assert.True(cause.HasOtherValue);
        Assert.False(cause.HasOtherThreshold);
    }

    [Fact]
    public void A_place_is_lowered_by_what_its_class_no_longer_has()
    {
        var lowered = Only(
            Picture(s_rules, RuleWorld.Place("a", ("people", 1200), ("trips", 20))),
            Picture(s_rules, RuleWorld.Place("a", ("people", 900), ("trips", 20)))
        );

        Assert.Equal((PlaceChange.Lowered, "town"), (lowered.Change, lowered.After!.Class));
        Assert.Equal("people", Assert.Single(lowered.Causes).After!.Criterion.Indicator);
    }

    [Fact]
    public void A_moved_threshold_is_the_cause_when_no_value_changed()
    {
        var place = RuleWorld.Place("a", ("people", 450));
        var lower = RuleWorld.Of(("town", Named("size", "people", 400)), ("place", new Rule.Otherwise()));
        var higher = RuleWorld.Of(("town", Named("size", "people", 500)), ("place", new Rule.Otherwise()));

        var raised = Only(Picture(higher, place), Picture(lower, place));

        var cause = Assert.Single(raised.Causes);
        Assert.Equal((500.0, 400.0), (cause.Before!.Threshold, cause.After!.Threshold));
        Assert.True(cause.HasOtherThreshold);
        Assert.False(cause.HasOtherValue);
    }

    [Fact]
    public void A_value_that_went_missing_loses_the_class_and_is_named()
    {
        var lost = Only(Picture(s_rules, RuleWorld.Place("a", ("people", 1200), ("trips", 20))), Picture(s_rules, RuleWorld.Place("a", ("people", 1200))));

        Assert.Equal(PlaceChange.Lost, lost.Change);
        Assert.Equal("trips", Assert.Single(lost.Causes).After!.Criterion.Indicator);
    }

    [Fact]
    public void A_class_set_by_hand_has_no_criterion_as_its_cause()
    {
        var place = RuleWorld.Place("a", ("people", 100), ("trips", 1));
        var evaluator = RuleWorld.Evaluator(s_rules, place);
        var amended = AmendedEvaluation.Run(evaluator, [new Amendment.OfClass("1", "a", "skäl", "", "town")]);

        var raised = Only(Picture(s_rules, place), new PictureState(["centre", "town", "place"], [new PlaceState("a", amended[0].Effective)], []));

        Assert.Equal((PlaceChange.Raised, "town"), (raised.Change, raised.After!.Class));
        Assert.Empty(raised.Causes);
    }

    [Fact]
    public void New_and_gone_places_are_told()
    {
        var difference = PictureDifference.Between(
            Picture(s_rules, RuleWorld.Place("a", ("people", 10)), RuleWorld.Place("b", ("people", 10))),
            Picture(s_rules, RuleWorld.Place("b", ("people", 10)), RuleWorld.Place("c", ("people", 10)))
        );

        Assert.Equal([("c", PlaceChange.Added), ("a", PlaceChange.Removed)], difference.Places.Select(place => (place.PlaceId, place.Change)));
    }

    [Fact]
    public void Links_are_the_same_whichever_way_they_are_written_and_differ_by_what_the_map_draws()
    {
        var before = Links(Link("a", "b", 912, 2), Link("a", "c", 60, 0), Link("b", "c", 300, 1), Link("c", "d", 40, 0, isShown: false));
        var after = Links(Link("b", "a", 1287, 3), Link("a", "c", 55, 0), Link("b", "c", 18, 0, isShown: false), Link("c", "d", 51, 0));

        var difference = PictureDifference.Between(before, after);

        Assert.Equal(
            [("a", LinkChange.Stronger, 912.0, 1287.0), ("c", LinkChange.Added, 40.0, 51.0), ("b", LinkChange.Removed, 300.0, 18.0)],
            difference.Links.Select(link => (First(link.Link), link.Change, link.Before!.Persons, link.After!.Persons))
        );
        Assert.Equal(1, difference.UnchangedLinks);
    }

    private static string First(LinkState link) => string.CompareOrdinal(link.From, link.To) < 0 ? link.From : link.To;

    private static Rule Named(string key, string indicator, double threshold) =>
        new Rule.Measured(new Criterion(key, new LocalText(key, key), indicator, Comparison.AtLeast) { Threshold = threshold });

    private static PlaceDifference Only(PictureState before, PictureState after) => Assert.Single(PictureDifference.Between(before, after).Places);

    private static PictureState Picture(Ruleset rules, params PlaceFacts[] places) =>
        new(
            [.. rules.Classes.Select(one => one.Key)],
            [.. RuleWorld.Evaluator(rules, places).EvaluateAll().Select(proof => new PlaceState(proof.PlaceId, proof))],
            []
        );

    private static PictureState Links(params LinkState[] links) => new([], [], links);

    private static LinkState Link(string from, string to, double persons, int width, bool isShown = true) =>
        new("commuting", from, to, persons, width, isShown);
}
