using Samplan.Maps.Contracts;

namespace Samplan.Pictures.Reading;

/// <summary>The layers that are not part of the picture or its base map: those the reader may lay on it.</summary>
internal static class OwnLayers
{
    private static readonly HashSet<string> s_base = new(StringComparer.Ordinal)
    {
        "municipalities",
        "boundaries",
        "typology",
        "outside",
        "water",
        "roads",
        "places",
        "links",
    };

    public static IEnumerable<MapLayer> Of(PageContent content) => content.Layers.Where(layer => !s_base.Contains(layer.Id.Value) && !layer.Bounds.IsEmpty);
}
