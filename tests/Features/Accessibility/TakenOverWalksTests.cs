using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Routing;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>Where only timetables change, the walks of the day as it is published are taken over: every way is as if all had been found anew.</summary>
public sealed class TakenOverWalksTests : TravelPages
{
    private static readonly DateOnly s_day = new(2026, 5, 19);

    protected override async Task ImportAsync()
    {
        await TravelWorld.ImportAsync(Server, "gtfs.zip", "gtfs", ScenarioPageTests.Timetable());
    }

    public static TheoryData<string> Changes => ["a line", "a headway", "a stop", "a line and a stop"];

    [Theory, MemberData(nameof(Changes))]
    public async Task Ways_are_the_same_as_when_every_walk_is_found_anew(string changed)
    {
        using var loan = (await Server.Get<TravelShelf>().BorrowAsync(default))!;
        var ground = loan.Ground;
        var line = TimetableEdit.AddLine.Along([At(59.601, 16.501), At(59.65, 16.55), At(59.70, 16.60)], 60, (6 * 3600, 22 * 3600, 600));
        var stop = new TimetableEdit.AddStop(0, 0, At(59.65, 16.55), 0, 1) { ShareOfWay = 0.5 };
        IReadOnlyList<TimetableEdit> edits = changed switch
        {
            "a line" => [line],
            "a headway" => [new TimetableEdit.SetHeadway(0, 0, 600)],
            "a stop" => [stop],
            _ => [line, stop],
        };
        var (walking, published) = (ground.Streets(TravelMode.Walk), ground.Transit(s_day).Value!);
        GeoPoint[] points = [.. ground.Points, .. Enumerable.Range(0, ground.Places.Places.Count).Select(ground.PlacePoint)];
        var taken = new TransitField(EditedTransitDay.Of(ground.Open, published.Day, edits, default), walking, points, published);
        var found = new TransitField(EditedTransitDay.Of(ground.Open, ground.Stored, s_day, edits, default).Value!, walking, points);

        var choice = new TransitChoice(s_day, 7 * 60, 9 * 60, 50);
        foreach (var goal in points)
        {
            Assert.Equal(found.Minutes(goal, isTo: true, choice, default), taken.Minutes(goal, isTo: true, choice, default));
            Assert.Equal(found.Minutes(goal, isTo: false, choice, default), taken.Minutes(goal, isTo: false, choice, default));
        }
    }

    private static GeoPoint At(double latitude, double longitude) => OpenNetwork.PointAt(longitude, latitude);
}
