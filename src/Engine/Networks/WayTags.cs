using System.Collections.Frozen;

namespace Samplan.Engine.Networks;

/// <summary>The tags of one element of OpenStreetMap, asked by key.</summary>
internal readonly struct WayTags(IReadOnlyList<KeyValuePair<string, string>> tags)
{
    private static readonly FrozenDictionary<string, RoadClass> s_classes = new Dictionary<string, RoadClass>(StringComparer.Ordinal)
    {
        ["motorway"] = RoadClass.Motorway,
        ["motorway_link"] = RoadClass.MotorwayLink,
        ["trunk"] = RoadClass.Trunk,
        ["trunk_link"] = RoadClass.TrunkLink,
        ["primary"] = RoadClass.Primary,
        ["primary_link"] = RoadClass.PrimaryLink,
        ["secondary"] = RoadClass.Secondary,
        ["secondary_link"] = RoadClass.SecondaryLink,
        ["tertiary"] = RoadClass.Tertiary,
        ["tertiary_link"] = RoadClass.TertiaryLink,
        ["unclassified"] = RoadClass.Unclassified,
        ["road"] = RoadClass.Unclassified,
        ["residential"] = RoadClass.Residential,
        ["living_street"] = RoadClass.LivingStreet,
        ["service"] = RoadClass.Service,
        ["track"] = RoadClass.Track,
        ["pedestrian"] = RoadClass.Pedestrian,
        ["cycleway"] = RoadClass.Cycleway,
        ["footway"] = RoadClass.Footway,
        ["path"] = RoadClass.Path,
        ["bridleway"] = RoadClass.Bridleway,
        ["steps"] = RoadClass.Steps,
        ["corridor"] = RoadClass.Footway,
        ["platform"] = RoadClass.Footway,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<RoadClass, string> s_names = s_classes
        .Where(pair => pair.Key is not ("road" or "corridor" or "platform"))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public string? this[string key]
    {
        get
        {
            for (var i = 0; i < tags.Count; i++)
            {
                if (tags[i].Key == key)
                    return tags[i].Value;
            }
            return null;
        }
    }

    public bool Is(string key, string value) => this[key] == value;

    /// <summary>The class, or null for a way that nobody travels on.</summary>
    public RoadClass? FindClass()
    {
        if (this["highway"] is { } highway)
            return s_classes.TryGetValue(highway, out var roadClass) && !Is("area", "yes") ? roadClass : null;
        return Is("route", "ferry") ? RoadClass.Ferry : null;
    }

    /// <summary>OpenStreetMap's word for a class.</summary>
    public static string NameOf(RoadClass roadClass) => s_names.GetValueOrDefault(roadClass, "ferry");
}
