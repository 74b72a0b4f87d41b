namespace Samplan.Engine.Networks;

/// <summary>
/// Who may use a way, from its class and access tags: the most specific key decides (wiki.openstreetmap.org/wiki/Key:access, with
/// Sweden's defaults), then one-way rules, with contraflow for bicycles. <c>access</c>, which names no mode, closes any class but opens none to
/// a mode that the class itself keeps out: a footway with <c>access=yes</c> is for walking. A track is a road, and is open to cars where it is open to all.
/// </summary>
internal readonly struct AccessTags(WayTags tags, RoadClass roadClass, RoutingProfile profile)
{
    private static readonly string[] s_car = ["motorcar", "motor_vehicle", "vehicle"];
    private static readonly string[] s_bike = ["bicycle", "vehicle"];
    private static readonly string[] s_walk = ["foot"];

    public StreetUse Use()
    {
        var isMotorRoad = roadClass is RoadClass.Motorway or RoadClass.MotorwayLink || tags.Is("motorroad", "yes");
        var use = StreetUse.None;
        if (profile.WalksAsR5 ? new R5Walking(tags).IsOpen() : Allowed(s_walk) ?? ByClass(!isMotorRoad))
            use |= Walking();
        if (Allowed(s_bike) ?? ByClass(roadClass == RoadClass.Ferry || (!isMotorRoad && profile.BikeSpeeds.ContainsKey(roadClass))))
            use |= Directed(StreetUse.BikeForward, StreetUse.BikeBackward, BikeWay());
        if (
            Allowed(s_car)
            ?? ByClass(profile.CarSpeeds.ContainsKey(roadClass) || roadClass == RoadClass.Ferry || (roadClass == RoadClass.Track && Generally() == true))
        )
            use |= Directed(StreetUse.CarForward, StreetUse.CarBackward, CarWay());
        return use;
    }

    /// <summary>What the tags of a barrier let through; null when it is no barrier.</summary>
    public static StreetUse? Passing(WayTags tags, RoutingProfile profile)
    {
        if (tags["barrier"] is not { } barrier)
            return null;
        var isFence = barrier is "fence" or "wall" or "hedge" or "ditch" or "retaining_wall" or "city_wall" or "guard_rail";
        var isNarrow = isFence || barrier is "stile" or "kissing_gate" or "turnstile" or "full-height_turnstile";
        var isOpenToCars =
            barrier
            is "cattle_grid"
                or "toll_booth"
                or "border_control"
                or "entrance"
                or "gate"
                or "lift_gate"
                or "swing_gate"
                or "sally_port"
                or "height_restrictor"
                or "kerb"
                or "no"
                or "coupure"
                or "spikes"
                or "speed_bump";
        var here = new AccessTags(tags, RoadClass.Service, profile);
        var open = StreetUse.None;
        if (here.Allowed(s_walk) ?? here.Generally() ?? !isFence)
            open |= StreetUses.Either(TravelMode.Walk);
        if (here.Allowed(s_bike) ?? here.Generally() ?? !isNarrow)
            open |= StreetUses.Either(TravelMode.Bike);
        if (here.Allowed(s_car) ?? here.Generally() ?? isOpenToCars)
            open |= StreetUses.Either(TravelMode.Car);
        return open;
    }

    private bool? Allowed(string[] keys)
    {
        foreach (var key in keys)
        {
            if (Says(key) is { } isOpen)
                return isOpen;
        }
        return null;
    }

    private bool ByClass(bool isOpen) => isOpen && Generally() != false;

    private bool? Generally() => Says("access");

    private bool? Says(string key) => tags[key] is { } value && profile.AccessValues.TryGetValue(value, out var isOpen) ? isOpen : null;

    private StreetUse Walking() =>
        Directed(
            StreetUse.WalkForward,
            StreetUse.WalkBackward,
            tags["oneway:foot"] is { } oneWay ? OneWay(oneWay)
                : tags["conveying"] is { } moving
                    ? OneWay(
                        moving switch
                        {
                            "forward" => "yes",
                            "backward" => "-1",
                            _ => "no",
                        }
                    )
                : 0
        );

    private int CarWay()
    {
        if ((tags["oneway:motorcar"] ?? tags["oneway:motor_vehicle"] ?? tags["oneway:vehicle"] ?? tags["oneway"]) is { } stated)
            return OneWay(stated);
        return IsRoundabout() || roadClass == RoadClass.Motorway ? 1 : 0;
    }

    private int BikeWay()
    {
        if ((tags["oneway:bicycle"] ?? tags["oneway:vehicle"]) is { } stated)
            return OneWay(stated);
        if (IsContraflow("cycleway") || IsContraflow("cycleway:left") || IsContraflow("cycleway:right") || IsContraflow("cycleway:both"))
            return 0;
        if (tags["oneway"] is { } oneWay)
            return OneWay(oneWay);
        return IsRoundabout() ? 1 : 0;
    }

    private bool IsContraflow(string key) =>
        (tags[key] is { } value && value.StartsWith("opposite", StringComparison.Ordinal)) || tags[key + ":oneway"] is "no" or "-1";

    private bool IsRoundabout() => tags["junction"] is "roundabout" or "circular";

    // 1 forward only, −1 backward only, 0 both, 2 neither (its direction changes with the hour).
    private static int OneWay(string value) =>
        value switch
        {
            "yes" or "1" or "true" => 1,
            "-1" or "reverse" => -1,
            "reversible" => 2,
            _ => 0,
        };

    private static StreetUse Directed(StreetUse forward, StreetUse backward, int way) =>
        way switch
        {
            1 => forward,
            -1 => backward,
            2 => StreetUse.None,
            _ => forward | backward,
        };
}
