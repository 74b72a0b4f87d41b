namespace Samplan.Engine.Networks;

/// <summary>Deciseconds along a piece of a way by each mode, rounded to the nearest, and how calm it is to cycle.</summary>
internal readonly struct StreetTimes(RoutingProfile profile, StreetWay way, bool isUrban)
{
    private const double DecisecondsPerMillimetreHour = 0.036;
    private const double MostDeciseconds = 100_000_000;

    /// <summary>Kilometres an hour by car in a direction.</summary>
    public double CarSpeed(bool isBackward)
    {
        var isKnown = profile.CarSpeeds.TryGetValue(way.Class, out var speeds);
        var limit =
            way.Limits.Of(isBackward) is > 0 and var stated ? stated
            : !isKnown ? profile.CarOtherwise
            : isUrban ? speeds.Urban
            : speeds.Rural;
        var speed = limit * profile.CarShareOfLimit;
        if (profile.CarSurfaceShares.TryGetValue((way.Surface, way.Class), out var share))
            return speed * (isUrban ? share.Urban : share.Rural);
        return IsUnpaved ? Math.Min(speed, profile.CarUnpavedLimit) : speed;
    }

    private bool IsUnpaved => way.Surface is RoadSurface.Gravel or RoadSurface.Soft;

    /// <param name="signals">Traffic signals along the piece; one at its end counts half.</param>
    public uint Car(double millimetres, double signals, bool isBackward) =>
        Rounded(Along(millimetres, CarSpeed(isBackward)) + signals * profile.CarSignalSeconds * 10);

    public uint Bike(double millimetres)
    {
        var speed = profile.BikeSpeeds.TryGetValue(way.Class, out var known) ? known : profile.BikeOtherwise;
        var share =
            profile.BikeSurfaceShares.TryGetValue((way.Surface, way.Class), out var kept) ? kept
            : IsUnpaved ? profile.BikeUnpavedShare
            : 1;
        return Rounded(Along(millimetres, speed * share));
    }

    public uint Walk(double millimetres) => Rounded(Along(millimetres, profile.WalkSpeed));

    /// <summary>A piece of a crossing: its share of the tagged time, and half of the boarding at each of its quays.</summary>
    public uint Ferry(TravelMode mode, double millimetres, double wayMillimetres, int quays)
    {
        var crossing =
            way.CrossingSeconds > 0 && wayMillimetres > 0 ? way.CrossingSeconds * 10 * (millimetres / wayMillimetres) : Along(millimetres, profile.FerrySpeed);
        return Rounded(crossing + profile.FerryBoardingSeconds[mode] * 5.0 * quays);
    }

    /// <summary>
    /// 1 to 4, after the idea of Mekuria, Furth and Nixon (2012): 1 without cars or on calm streets, 4 on wide fast ones, as cars drive in their faster direction. A lane takes one away
    /// where they are not faster than 60.
    /// </summary>
    public byte Stress()
    {
        if ((way.Use & StreetUses.Either(TravelMode.Car)) == StreetUse.None || way.Class is RoadClass.Ferry or RoadClass.Track)
            return 1;
        var isMinor = way.Class is RoadClass.Residential or RoadClass.LivingStreet or RoadClass.Service or RoadClass.Unclassified or RoadClass.Pedestrian;
        var speed = Math.Max(SpeedIfOpen(isBackward: false), SpeedIfOpen(isBackward: true));
        var stress = speed switch
        {
            <= 30 => isMinor ? 1 : 2,
            <= 50 => isMinor ? 2 : 3,
            <= 70 => isMinor ? 3 : 4,
            _ => 4,
        };
        return (byte)(way.HasBikeLane && speed <= 60 ? Math.Max(1, stress - 1) : stress);
    }

    private double SpeedIfOpen(bool isBackward) => (way.Use & StreetUses.Open(TravelMode.Car, isBackward)) == StreetUse.None ? 0 : CarSpeed(isBackward);

    private static double Along(double millimetres, double kilometresAnHour) => millimetres * DecisecondsPerMillimetreHour / kilometresAnHour;

    private static uint Rounded(double deciseconds) => (uint)Math.Min(MostDeciseconds, Math.Floor(deciseconds + 0.5));
}
