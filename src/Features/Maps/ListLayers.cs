using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Geo;
using Samplan.Maps.Contracts;

namespace Samplan.Maps;

/// <summary>The layers that have something to draw, from the ground up, as the page reads them (<c>TileLayer</c> in <c>web/src/contracts.ts</c>).</summary>
internal static class ListLayers
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tiles", HandleAsync).WithName(nameof(ListLayers));

    internal static async Task<IResult> HandleAsync(HttpContext context, IMapLayers layers, CancellationToken cancellation)
    {
        var language = LayerLanguage.Of(context.Request);
        var drawn = (await layers.ListAsync(cancellation)).Where(layer => !layer.Bounds.IsEmpty);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(drawn.Select(layer => Response.Of(layer, language)).ToArray(), s_json);
    }

    internal sealed record Response(
        string Id,
        LocalName Name,
        string Kind,
        bool Outlines,
        IReadOnlyList<Attribute> Attributes,
        string Source,
        string? Year,
        double[] Bounds,
        int Minzoom,
        int Maxzoom
    )
    {
        public static Response Of(MapLayer layer, string language) =>
            new(
                layer.Id.Value,
                layer.Name,
                layer.Kind.ToString().ToLowerInvariant(),
                layer.HasOutlines,
                [.. layer.Attributes.Where(IsForMap).Select(attribute => Attribute.Of(attribute, language))],
                string.Join(", ", layer.Sources.Select(source => source.Owner ?? source.Title).Distinct()),
                layer.Years,
                Degrees(layer.Bounds),
                0,
                layer.LargestZoom
            );

        private static bool IsForMap(LayerAttribute attribute) => attribute.Kind == AttributeKind.Number || attribute.Classes.Count > 0;

        private static double[] Degrees(Bounds bounds) => [bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY];
    }

    /// <param name="Classes">What its values mean, where they are codes.</param>
    internal sealed record Attribute(
        string Key,
        LocalName Name,
        string Unit,
        IReadOnlyList<int> Years,
        double? Min,
        double? Max,
        IReadOnlyList<AttributeClass> Classes
    )
    {
        public static Attribute Of(LayerAttribute attribute, string language) =>
            new(attribute.Key, attribute.Name, attribute.Unit.In(language), attribute.Years, attribute.Minimum, attribute.Maximum, attribute.Classes);
    }
}
