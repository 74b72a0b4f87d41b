using System.Text.Json;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Networks;

/// <summary>
/// Reads a profile file: <c>{"car": {"speeds": {"primary": {"urban": 50, "rural": 80}}}, "walk": {"speed": 4.8}}</c>. What the file does not name stays
/// as in <see cref="RoutingProfile.Swedish"/>; a class with <c>false</c> instead of a speed is closed. Every property is told in docs/methods/networks.md.
/// </summary>
public static class ProfileParser
{
    private const double LeastSpeed = 1;
    private const double MostSpeed = 200;
    private const double LeastShare = 0.1;
    private static readonly Dictionary<string, RoadClass> s_classes = Enum.GetValues<RoadClass>()
        .Where(one => one != RoadClass.Ferry)
        .ToDictionary(WayTags.NameOf, StringComparer.Ordinal);

    // Paved ground is what the speeds are of.
    private static readonly Dictionary<string, RoadSurface> s_surfaces = new(StringComparer.Ordinal)
    {
        ["cobbled"] = RoadSurface.Cobbled,
        ["gravel"] = RoadSurface.Gravel,
        ["soft"] = RoadSurface.Soft,
    };

    private static readonly Dictionary<string, bool> s_permissions = new(StringComparer.Ordinal) { ["access"] = false, ["r5"] = true };

    /// <summary>The profile of a file in UTF-8, or everything that is wrong with it, by line and JSON path.</summary>
    public static ProfileParsing Parse(ReadOnlySpan<byte> utf8)
    {
        var errors = new ErrorList();
        var profile = SourceTree.Read(utf8, errors) is { } root ? Read(root, errors) : null;
        return new ProfileParsing(errors.Count == 0 ? profile : null, errors.InFileOrder());
    }

    private static RoutingProfile Read(SourceNode root, ErrorList errors)
    {
        var file = new ObjectReading(root, errors);
        var profile = RoutingProfile.Swedish;
        _ = file.FindText("name");
        profile = Section(file, "car", profile, Car);
        profile = Section(file, "bike", profile, Bike);
        profile = Section(file, "walk", profile, Walk);
        profile = Section(file, "ferry", profile, Ferry);
        profile = Section(file, "access", profile, Access);
        profile = profile with
        {
            UrbanJunctionsPerSquareKilometre = file.FindNumber("urbanJunctionsPerSquareKilometre", 0, 10_000) ?? profile.UrbanJunctionsPerSquareKilometre,
            IslandVertices = file.FindWholeNumber("islandVertices", 1, 1_000_000) ?? profile.IslandVertices,
        };
        file.Finish();
        return profile;
    }

    private static RoutingProfile Section(ObjectReading file, string name, RoutingProfile profile, Func<ObjectReading, RoutingProfile, RoutingProfile> read)
    {
        if (file.Find(name) is not { } node)
            return profile;
        var section = new ObjectReading(node, file.Errors);
        profile = read(section, profile);
        section.Finish();
        return profile;
    }

    private static RoutingProfile Car(ObjectReading car, RoutingProfile before) =>
        before with
        {
            CarSpeeds = Classes(car, before.CarSpeeds, ByPlace),
            CarShareOfLimit = car.FindNumber("shareOfLimit", LeastShare, 2) ?? before.CarShareOfLimit,
            CarUnpavedLimit = Speed(car, "unpavedLimit", before.CarUnpavedLimit),
            CarSurfaceShares = Surfaces(car, before.CarSurfaceShares, SharesByPlace),
            CarOtherwise = Speed(car, "otherwise", before.CarOtherwise),
            CarSignalSeconds = car.FindNumber("signalSeconds", 0, 600) ?? before.CarSignalSeconds,
        };

    private static RoutingProfile Bike(ObjectReading bike, RoutingProfile before) =>
        before with
        {
            BikeSpeeds = Classes(bike, before.BikeSpeeds, static (classes, name) => classes.Number(name, LeastSpeed, MostSpeed)),
            BikeUnpavedShare = bike.FindNumber("unpavedShare", LeastShare, 1) ?? before.BikeUnpavedShare,
            BikeSurfaceShares = Surfaces(bike, before.BikeSurfaceShares, static (classes, name) => classes.Number(name, LeastShare, 1)),
            BikeOtherwise = Speed(bike, "otherwise", before.BikeOtherwise),
        };

    private static RoutingProfile Walk(ObjectReading walk, RoutingProfile before) =>
        before with
        {
            WalkSpeed = Speed(walk, "speed", before.WalkSpeed),
            WalksAsR5 = walk.Choice("permissions", s_permissions, otherwise: before.WalksAsR5),
        };

    private static RoutingProfile Ferry(ObjectReading ferry, RoutingProfile before)
    {
        var boarding = before.FerryBoardingSeconds;
        if (ferry.Find("boardingSeconds") is { } node)
        {
            var seconds = new ObjectReading(node, ferry.Errors);
            boarding = new Dictionary<TravelMode, int>
            {
                [TravelMode.Walk] = seconds.FindWholeNumber("walk", 0, 86_400) ?? boarding[TravelMode.Walk],
                [TravelMode.Bike] = seconds.FindWholeNumber("bike", 0, 86_400) ?? boarding[TravelMode.Bike],
                [TravelMode.Car] = seconds.FindWholeNumber("car", 0, 86_400) ?? boarding[TravelMode.Car],
            };
            seconds.Finish();
        }
        return before with { FerrySpeed = Speed(ferry, "speed", before.FerrySpeed), FerryBoardingSeconds = boarding };
    }

    private static RoutingProfile Access(ObjectReading access, RoutingProfile before)
    {
        var values = new Dictionary<string, bool>(before.AccessValues, StringComparer.Ordinal);
        foreach (var name in before.AccessValues.Keys)
        {
            if (access.Has(name))
                values[name] = access.Flag(name);
        }
        return before with { AccessValues = values };
    }

    private static double Speed(ObjectReading reading, string name, double before) => reading.FindNumber(name, LeastSpeed, MostSpeed) ?? before;

    private static SpeedByPlace ByPlace(ObjectReading classes, string name)
    {
        var speed = new ObjectReading(classes.Get(name), classes.Errors);
        var byPlace = new SpeedByPlace(speed.Number("urban", LeastSpeed, MostSpeed), speed.Number("rural", LeastSpeed, MostSpeed));
        speed.Finish();
        return byPlace;
    }

    // One share wherever the road lies, or one for each kind of place.
    private static ShareByPlace SharesByPlace(ObjectReading classes, string name)
    {
        if (classes.Get(name).Kind == JsonValueKind.Number)
        {
            var both = classes.Number(name, LeastShare, 1);
            return new ShareByPlace(both, both);
        }
        var share = new ObjectReading(classes.Get(name), classes.Errors);
        var byPlace = new ShareByPlace(share.Number("urban", LeastShare, 1), share.Number("rural", LeastShare, 1));
        share.Finish();
        return byPlace;
    }

    private static IReadOnlyDictionary<(RoadSurface Surface, RoadClass Class), T> Surfaces<T>(
        ObjectReading section,
        IReadOnlyDictionary<(RoadSurface Surface, RoadClass Class), T> before,
        Func<ObjectReading, string, T> read
    )
    {
        if (section.Find("surfaces") is not { } node)
            return before;
        var surfaces = new ObjectReading(node, section.Errors);
        var shares = new Dictionary<(RoadSurface Surface, RoadClass Class), T>(before);
        foreach (var (surfaceName, surface) in s_surfaces)
        {
            if (surfaces.Find(surfaceName) is not { } stated)
                continue;
            var classes = new ObjectReading(stated, section.Errors);
            foreach (var (name, roadClass) in s_classes)
            {
                if (classes.Has(name))
                    shares[(surface, roadClass)] = read(classes, name);
            }
            classes.Finish();
        }
        surfaces.Finish();
        return shares;
    }

    private static IReadOnlyDictionary<RoadClass, T> Classes<T>(
        ObjectReading section,
        IReadOnlyDictionary<RoadClass, T> before,
        Func<ObjectReading, string, T> read
    )
    {
        if (section.Find("speeds") is not { } node)
            return before;
        var classes = new ObjectReading(node, section.Errors);
        var speeds = new Dictionary<RoadClass, T>(before);
        foreach (var (name, roadClass) in s_classes)
        {
            if (classes.Find(name) is not { } stated)
                continue;
            if (stated.Kind == JsonValueKind.False)
                speeds.Remove(roadClass);
            else
                speeds[roadClass] = read(classes, name);
        }
        classes.Finish();
        return speeds;
    }
}
