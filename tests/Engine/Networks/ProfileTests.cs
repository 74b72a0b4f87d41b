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

    [Fact]
    public void A_surface_takes_its_share_by_class_and_place_and_elsewhere_what_it_took_before()
    {
        var profile = Parse(
            """
            {
              "car": { "surfaces": { "gravel": { "tertiary": { "urban": 0.9, "rural": 0.8 }, "track": 0.5 }, "cobbled": { "residential": 0.7 } } },
              "bike": { "surfaces": { "soft": { "path": 0.5 } } }
            }
            """
        ).Profile!;

        // 100 metres; deciseconds at 50 and 70 km/h, 10 on tracks, and at most 60 where no share is given.
        Assert.Equal(80u, CarTime("highway=tertiary surface=gravel", isUrban: true)); // 45 km/h
        Assert.Equal(64u, CarTime("highway=tertiary surface=gravel", isUrban: false)); // 56
        Assert.Equal(60u, CarTime("highway=secondary surface=gravel", isUrban: false)); // 60
        Assert.Equal(60u, CarTime("highway=tertiary surface=dirt", isUrban: false)); // 60
        Assert.Equal(72u, CarTime("highway=track motorcar=yes maxspeed=100 tracktype=grade3", isUrban: false)); // 50
        Assert.Equal(129u, CarTime("highway=residential surface=sett", isUrban: true)); // 28
        Assert.Equal(51u, CarTime("highway=tertiary", isUrban: false)); // 70
        Assert.Equal(600u, BikeTime("highway=path surface=grass")); // 6
        Assert.Equal(375u, BikeTime("highway=path surface=gravel")); // 9.6

        uint CarTime(string tags, bool isUrban) => new StreetTimes(profile, Read(tags), isUrban).Car(100_000, 0, isBackward: false);
        uint BikeTime(string tags) => new StreetTimes(profile, Read(tags), isUrban: false).Bike(100_000);
        StreetWay Read(string tags) =>
            new StreetReader(profile).ReadWay(
                1,
                [1, 2],
                [.. tags.Split(' ').Select(static tag => new KeyValuePair<string, string>(tag.Split('=')[0], tag.Split('=')[1]))]
            )!;
    }

    [Theory]
    [InlineData("{\n\"car\": {\"speeds\": {\"primry\": {\"urban\": 40, \"rural\": 90}}}}", 2, "$.car.speeds.primry", "rulesets.unknown-property-nearest")]
    [InlineData("{\"car\": {\"speeds\": {\n\n\"primary\": {\"urban\": 40}}}}", 3, "$.car.speeds.primary", "rulesets.property-missing")]
    [InlineData("{\"walk\": {\"speed\": -3}}", 1, "$.walk.speed", "rulesets.out-of-range")]
    [InlineData("{\"walk\": {\"speed\": \"fort\"}}", 1, "$.walk.speed", "rulesets.wrong-type")]
    [InlineData("{\"ferry\": {\"boardingSeconds\": {\"tram\": 1}}}", 1, "$.ferry.boardingSeconds.tram", "rulesets.unknown-property")]
    [InlineData("{\"car\": {\"surfaces\": {\"ice\": {\"track\": 0.5}}}}", 1, "$.car.surfaces.ice", "rulesets.unknown-property")]
    [InlineData("{\"car\": {\"surfaces\": {\"gravl\": {\"track\": 0.5}}}}", 1, "$.car.surfaces.gravl", "rulesets.unknown-property-nearest")]
    [InlineData("{\"car\": {\"surfaces\": {\"gravel\": {\"trck\": 0.5}}}}", 1, "$.car.surfaces.gravel.trck", "rulesets.unknown-property-nearest")]
    [InlineData("{\"car\": {\"surfaces\": {\"gravel\": {\"track\": 0}}}}", 1, "$.car.surfaces.gravel.track", "rulesets.out-of-range")]
    [InlineData("{\"car\": {\"surfaces\": {\"gravel\": {\n\"track\": {\"urban\": 1}}}}}", 2, "$.car.surfaces.gravel.track", "rulesets.property-missing")]
    [InlineData("{\"car\": {\"surfaces\": {\"soft\": {\"track\": \"half\"}}}}", 1, "$.car.surfaces.soft.track", "rulesets.wrong-type")]
    [InlineData("{\"bike\": {\"surfaces\": {\"soft\": {\"path\": 1.5}}}}", 1, "$.bike.surfaces.soft.path", "rulesets.out-of-range")]
    [InlineData("{\"bike\": {\"surfaces\": {\"soft\": 0.5}}}", 1, "$.bike.surfaces.soft", "rulesets.wrong-type")]
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
