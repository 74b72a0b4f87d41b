namespace Samplan.Engine.Networks;

/// <summary>
/// Which ways Conveyal R5 6.9 lets people walk on (labeling/USTraversalPermissionLabeler.java, StreetLayer.java), for comparison with it: <see cref="RoutingProfile.WalksAsR5"/>.
/// </summary>
internal readonly struct R5Walking(WayTags tags)
{
    private static readonly string[] s_never = ["construction", "abandoned", "removed", "proposed", "propossed", "unbuilt", "services", "rest_area", "raceway"];
    private static readonly string[] s_footClasses = ["footway", "pedestrian", "path", "steps", "cycleway", "bridleway", "platform", "corridor"];

    /// <summary>The class of a way that R5 has: areas and unknown classes too, as paths for walking.</summary>
    public RoadClass? FindClass()
    {
        var isKept = tags["highway"] is { } highway && !s_never.Contains(highway) && !s_never.Contains(tags["cycleway"]);
        return isKept && tags["construction"] is null && tags["proposed"] is null ? tags.FindClass() ?? RoadClass.Footway : null;
    }

    /// <summary>The tag <c>access</c> says nothing of ways for walking, <c>foot</c> decides, and a pavement opens what is closed.</summary>
    public bool IsOpen()
    {
        var isOpen = tags["highway"] is not ("motorway" or "motorway_link");
        if (!s_footClasses.Contains(tags["highway"]) && Allows(tags["access"]) is { } general)
            isOpen = isOpen && general;
        return (Allows(tags["foot"]) ?? isOpen) || tags["sidewalk"] is "both" or "left" or "right";
    }

    /// <summary>Whether points are never tied to it.</summary>
    public bool IsHidden() => tags.Is("tunnel", "yes") || tags.Is("covered", "yes") || tags.Is("highway", "motorway");

    private static bool? Allows(string? value) =>
        value?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "yes" or "1" or "true" or "official" or "unknown" or "public" or "permissive" or "designated" or "lane" or "track" or "shared_lane" or "crossing" =>
                true,
            "no" or "0" or "false" or "license" or "restricted" or "prohibited" or "emergency" or "use_sidepath" or "dismount" => false,
            "destination" or "customers" or "delivery" or "forestry" or "agricultural" or "residents" or "resident" or "customer" or "private" => false,
            _ => null,
        };
}
