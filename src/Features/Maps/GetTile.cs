using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Geo.Tiles;
using Samplan.Kernel;
using Samplan.Maps.Contracts;

namespace Samplan.Maps;

/// <summary>A vector tile of a layer. Whoever has it asks again each time and is told in a few bytes that it is still right.</summary>
internal static class GetTile
{
    private const string GzipEnding = ".gz";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tiles/{layer}/{z}/{x}/{y}.mvt", HandleAsync).WithName(nameof(GetTile));

    internal static async Task<IResult> HandleAsync(
        HttpContext context,
        [AsParameters] Request asked,
        IMapLayers layers,
        ITiles tiles,
        CancellationToken cancellation
    )
    {
        if (await layers.FindAsync(new LayerId(asked.Layer), cancellation) is not { } layer)
            return Answers.NoLayer(context.Request, asked.Layer);
        if (asked.FindAddress() is not { } address)
            return Answers.Refuse(
                context.Request,
                StatusCodes.Status400BadRequest,
                Refusal.Of("maps.no-tile", ("address", $"{asked.Z}/{asked.X}/{asked.Y}"), ("zoom", $"{TileAddress.LargestZoom}"))
            );

        var isCompressed = Answers.TakesGzip(context.Request);
        var tag = tiles.TagOf(layer, address);
        var headers = context.Response.Headers;
        headers.ETag = isCompressed ? $"\"{tag}{GzipEnding}\"" : $"\"{tag}\"";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding";
        if (Answers.HasAlready(context.Request, tag, tag + GzipEnding))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        var tile = await tiles.GetAsync(layer, address, cancellation);
        if (tile.IsEmpty)
            return Results.NoContent();
        if (isCompressed)
            headers.ContentEncoding = "gzip";
        return Results.Bytes(isCompressed ? tile.Compressed : tile.Decompress(), "application/vnd.mapbox-vector-tile");
    }

    /// <summary>The address as it is written, so that a wrong one gets a sentence.</summary>
    internal sealed record Request(string Layer, string Z, string X, string Y)
    {
        public TileAddress? FindAddress() =>
            int.TryParse(Z, NumberStyles.None, CultureInfo.InvariantCulture, out var zoom)
            && int.TryParse(X, NumberStyles.None, CultureInfo.InvariantCulture, out var x)
            && int.TryParse(Y, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
                ? TileAddress.Find(zoom, x, y)
                : null;
    }
}
