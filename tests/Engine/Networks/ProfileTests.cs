using System.Text;
using Samplan.Engine.Networks;

namespace Samplan.Engine.Tests.Networks;

public sealed class ProfileTests
{
    [Fact]
    public void A_file_states_only_what_it_changes()
    {
        var profile = Parse(
            """
            {
              "name": "Gotland",
              "car": { "speeds": { "primary": { "urban": 40, "rural": 90 }, "service": false, "track": { "urban": 10, "rural": 15 } }, "signalSeconds": 8 },
              "bike": { "speeds": { "cycleway": 20 } },
              "walk": { "speed": 3.6 },
              "ferry": { "boardingSeconds": { "car": 900 } },
              "access": { "destination": false, "private": true }
            }
            """
        ).Profile!;

        Assert.Equal(new SpeedByPlace(40, 90), profile.CarSpeeds[RoadClass.Primary]);
        Assert.Equal(RoutingProfile.Swedish.CarSpeeds[RoadClass.Secondary], profile.CarSpeeds[RoadClass.Secondary]);
        Assert.Equal((false, true, true), (profile.AccessValues["destination"], profile.AccessValues["private"], profile.AccessValues["yes"]));
        Assert.False(profile.CarSpeeds.ContainsKey(RoadClass.Service));
        Assert.Equal(15, profile.CarSpeeds[RoadClass.Track].Rural);
        Assert.Equal((20, 3.6, 8), (profile.BikeSpeeds[RoadClass.Cycleway], profile.WalkSpeed, profile.CarSignalSeconds));
        Assert.Equal((900, 300), (profile.FerryBoardingSeconds[TravelMode.Car], profile.FerryBoardingSeconds[TravelMode.Walk]));
    }

    [Fact]
    public void Walking_where_R5_lets_people_walk_is_asked_for()
    {
        Assert.True(Parse("{\"walk\": {\"permissions\": \"r5\"}}").Profile!.WalksAsR5);
        Assert.False(Parse("{\"walk\": {\"permissions\": \"access\"}}").Profile!.WalksAsR5);
        Assert.Null(Parse("{\"walk\": {\"permissions\": \"r6\"}}").Profile);
    }

    [Theory]
    [InlineData("{\n\"car\": {\"speeds\": {\"primry\": {\"urban\": 40, \"rural\": 90}}}}", 2, "$.car.speeds.primry", "rulesets.unknown-property-nearest")]
    [InlineData("{\"car\": {\"speeds\": {\n\n\"primary\": {\"urban\": 40}}}}", 3, "$.car.speeds.primary", "rulesets.property-missing")]
    [InlineData("{\"walk\": {\"speed\": -3}}", 1, "$.walk.speed", "rulesets.out-of-range")]
    [InlineData("{\"walk\": {\"speed\": \"fort\"}}", 1, "$.walk.speed", "rulesets.wrong-type")]
    [InlineData("{\"ferry\": {\"boardingSeconds\": {\"tram\": 1}}}", 1, "$.ferry.boardingSeconds.tram", "rulesets.unknown-property")]
    [InlineData("[]", 1, "$", "rulesets.wrong-type")]
    [InlineData("{", 1, "$", "rulesets.not-json")]
    public void What_is_wrong_is_told_by_line_and_field(string json, int line, string path, string code)
    {
        var parsing = Parse(json);

        Assert.Null(parsing.Profile);
        Assert.Contains(parsing.Errors, error => (error.Line, error.Path, error.Code) == (line, path, code));
    }

    private static ProfileParsing Parse(string json) => ProfileParser.Parse(Encoding.UTF8.GetBytes(json));
}
