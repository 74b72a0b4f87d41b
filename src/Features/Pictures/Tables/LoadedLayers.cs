using System.Globalization;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>The layers that a request asks the rows of: for its table and for the feature in its panel.</summary>
internal sealed record LoadedLayers(IReadOnlyDictionary<string, (MapLayer Layer, LayerTable Table)> ById)
{
    public static LoadedLayers None { get; } = new(new Dictionary<string, (MapLayer, LayerTable)>());

    public static async Task<LoadedLayers> ReadAsync(ILayerRows rows, PageContent content, PageRequest request, CancellationToken cancellation)
    {
        string?[] asked = [request["table"], request["feature"]?.Split('~')[0]];
        var found = new Dictionary<string, (MapLayer, LayerTable)>(StringComparer.Ordinal);
        foreach (var id in asked.OfType<string>().Distinct())
        {
            if (id is not (TableReading.Nodes or TableReading.Links) && content.Layers.FirstOrDefault(layer => layer.Id.Value == id) is { } layer)
                found[id] = (layer, await rows.GetAsync(layer, cancellation));
        }
        return new LoadedLayers(found);
    }

    /// <summary>The feature of an address (<c>layer~fid</c>), null when there is none.</summary>
    public (MapLayer Layer, LayerTable Table, int Row)? FindFeature(string address) =>
        address.Split('~') is [var id, var number]
        && ById.TryGetValue(id, out var loaded)
        && long.TryParse(number, CultureInfo.InvariantCulture, out var fid)
        && loaded.Table.FindRow(fid) is { } row
            ? (loaded.Layer, loaded.Table, row)
            : null;
}
