namespace Samplan.Engine.Networks;

/// <summary>
/// Speeds and penalties by which tags become seconds. <see cref="Swedish"/> is what holds unless a profile file says otherwise; a file states only what
/// it changes. Speeds in kilometres an hour.
/// </summary>
public sealed record RoutingProfile
{
    /// <summary>Swedish legal limits by class and place, and plain speeds for cycling and walking.</summary>
    public static RoutingProfile Swedish { get; } = new();

    /// <summary>Car speed where no <c>maxspeed</c> is tagged. A class that is not here is closed to cars unless tagged open.</summary>
    public IReadOnlyDictionary<RoadClass, SpeedByPlace> CarSpeeds { get; init; } =
        new Dictionary<RoadClass, SpeedByPlace>
        {
            [RoadClass.Motorway] = new(110, 110),
            [RoadClass.MotorwayLink] = new(70, 70),
            [RoadClass.Trunk] = new(70, 90),
            [RoadClass.TrunkLink] = new(50, 70),
            [RoadClass.Primary] = new(50, 80),
            [RoadClass.PrimaryLink] = new(50, 70),
            [RoadClass.Secondary] = new(50, 70),
            [RoadClass.SecondaryLink] = new(50, 70),
            [RoadClass.Tertiary] = new(50, 70),
            [RoadClass.TertiaryLink] = new(50, 70),
            [RoadClass.Unclassified] = new(50, 70),
            [RoadClass.Residential] = new(40, 50),
            [RoadClass.LivingStreet] = new(7, 7),
            [RoadClass.Service] = new(20, 30),
        };

    /// <summary>Share of the limit that is driven.</summary>
    public double CarShareOfLimit { get; init; } = 1;

    /// <summary>Most on gravel and soft ground, for classes without a share of their own in <see cref="CarSurfaceShares"/>.</summary>
    public double CarUnpavedLimit { get; init; } = 60;

    /// <summary>
    /// Share of a car's speed that is kept on a surface, by class and place. It holds in place of <see cref="CarUnpavedLimit"/>. Nothing is lost on paved ground, nor on cobbles without a share.
    /// </summary>
    public IReadOnlyDictionary<(RoadSurface Surface, RoadClass Class), ShareByPlace> CarSurfaceShares { get; init; } =
        new Dictionary<(RoadSurface Surface, RoadClass Class), ShareByPlace>();

    /// <summary>Where a class that is closed to cars is tagged open.</summary>
    public double CarOtherwise { get; init; } = 10;

    /// <summary>Cycling speed by class. A class that is not here is closed to bicycles unless tagged open.</summary>
    public IReadOnlyDictionary<RoadClass, double> BikeSpeeds { get; init; } =
        new Dictionary<RoadClass, double>
        {
            [RoadClass.Trunk] = 16,
            [RoadClass.TrunkLink] = 16,
            [RoadClass.Primary] = 16,
            [RoadClass.PrimaryLink] = 16,
            [RoadClass.Secondary] = 16,
            [RoadClass.SecondaryLink] = 16,
            [RoadClass.Tertiary] = 16,
            [RoadClass.TertiaryLink] = 16,
            [RoadClass.Unclassified] = 16,
            [RoadClass.Residential] = 16,
            [RoadClass.LivingStreet] = 10,
            [RoadClass.Service] = 14,
            [RoadClass.Track] = 12,
            [RoadClass.Pedestrian] = 8,
            [RoadClass.Cycleway] = 16,
            [RoadClass.Path] = 12,
        };

    /// <summary>Share of the cycling speed that is kept on gravel and soft ground, for classes without a share of their own in <see cref="BikeSurfaceShares"/>.</summary>
    public double BikeUnpavedShare { get; init; } = 0.8;

    /// <summary>Share of the cycling speed that is kept on a surface, by class, in place of <see cref="BikeUnpavedShare"/>.</summary>
    public IReadOnlyDictionary<(RoadSurface Surface, RoadClass Class), double> BikeSurfaceShares { get; init; } =
        new Dictionary<(RoadSurface Surface, RoadClass Class), double>();

    /// <summary>Where a class that is closed to bicycles is tagged open.</summary>
    public double BikeOtherwise { get; init; } = 8;

    /// <summary>On every street and stair; a search may ask for another.</summary>
    public double WalkSpeed { get; init; } = 4.8;

    /// <summary>Whether people walk where Conveyal R5 lets them instead of by <see cref="AccessValues"/>, for comparison only; ferries are left out and barriers stop nobody.</summary>
    public bool WalksAsR5 { get; init; }

    /// <summary>Ferries whose crossing time is not tagged.</summary>
    public double FerrySpeed { get; init; } = 15;

    /// <summary>Seconds to wait and board, by mode: half at each end of a crossing.</summary>
    public IReadOnlyDictionary<TravelMode, int> FerryBoardingSeconds { get; init; } =
        new Dictionary<TravelMode, int>
        {
            [TravelMode.Walk] = 300,
            [TravelMode.Bike] = 300,
            [TravelMode.Car] = 600,
        };

    /// <summary>Seconds lost by a car at traffic signals.</summary>
    public double CarSignalSeconds { get; init; }

    /// <summary>A street without a tag that says so lies in a built-up place where the square kilometres around it have this many junctions.</summary>
    public double UrbanJunctionsPerSquareKilometre { get; init; } = 40;

    /// <summary>A connected part with fewer vertices than this is an island.</summary>
    public int IslandVertices { get; init; } = 40;

    /// <summary>
    /// Whether a value of an access tag opens or closes a street. A value that is not here says nothing, so that the next key decides.
    /// </summary>
    public IReadOnlyDictionary<string, bool> AccessValues { get; init; } =
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["yes"] = true,
            ["designated"] = true,
            ["permissive"] = true,
            ["destination"] = true,
            ["official"] = true,
            ["delivery"] = true,
            ["customers"] = true,
            ["permit"] = true,
            ["residents"] = true,
            ["no"] = false,
            ["private"] = false,
            ["agricultural"] = false,
            ["forestry"] = false,
            ["agricultural;forestry"] = false,
            ["emergency"] = false,
            ["psv"] = false,
            ["bus"] = false,
            ["military"] = false,
            ["restricted"] = false,
            ["use_sidepath"] = false,
            ["dismount"] = false,
        };
}
