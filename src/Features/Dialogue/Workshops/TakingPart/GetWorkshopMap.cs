using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Geo.Tiles;
using Samplan.Maps.Contracts;

namespace Samplan.Dialogue.Workshops.TakingPart;

/// <summary>
/// The map of a workshop for those who sit in it, also where the region's picture is for members: the ground, names of places, and the layers that
/// the facilitator has chosen to show.
/// </summary>
internal sealed class GetWorkshopMap(SeatDesk desk, WorkshopStore workshops, WorkshopGround ground, ITiles tiles, IMapLayers layers)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/take-part/{number:int}/map", (int number, HttpContext context, GetWorkshopMap use) => use.GetAsync(context, number))
            .WithName(nameof(GetWorkshopMap))
            .May(WorkshopPermissions.TakePart);
        routes
            .MapGet(
                "/take-part/{number:int}/tiles/{layer}/{z:int}/{x:int}/{y:int}.mvt",
                (HttpContext context, GetWorkshopMap use, [AsParameters] TileRequest asked) => use.GetTileAsync(context, asked)
            )
            .WithName("GetWorkshopTile")
            .May(WorkshopPermissions.TakePart);
    }

    private async Task<IResult> GetAsync(HttpContext context, int number)
    {
        var cancellation = context.RequestAborted;
        if (await FindAsync(context, number) is not { } workshop)
            return Results.NotFound();
        var bounds = await ground.BoundsOfAsync(workshop, cancellation);
        var language = PageFrame.Of(context).Texts.Language;
        var places = await ground.ListPlacesAsync(cancellation);
        return Results.Json(
            new
            {
                bounds = bounds.IsEmpty ? null : new[] { bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY },
                layers = (await ground.ListAsync(workshop, cancellation)).Select(layer => new
                {
                    id = layer.Id.Value,
                    name = layer.Name.In(language),
                    kind = layer.Kind.ToString().ToLowerInvariant(),
                    bounds = new[] { layer.Bounds.MinX, layer.Bounds.MinY, layer.Bounds.MaxX, layer.Bounds.MaxY },
                    maxzoom = layer.LargestZoom,
                }),
                places = places.Select(one => new
                {
                    name = one.Place.Name,
                    label = one.Place.Label,
                    at = new[] { one.Place.Longitude, one.Place.Latitude },
                    rank = one.Rank,
                }),
            },
            s_json
        );
    }

    private async Task<IResult> GetTileAsync(HttpContext context, TileRequest asked)
    {
        if (
            await FindAsync(context, asked.Number) is not { } workshop
            || !WorkshopGround.IsShown(workshop, asked.Layer)
            || await layers.FindAsync(new LayerId(asked.Layer), context.RequestAborted) is not { } layer
            || TileAddress.Find(asked.Z, asked.X, asked.Y) is not { } address
        )
            return Results.NotFound();
        var tile = await tiles.GetAsync(layer, address, context.RequestAborted);
        // A phone asks for each tile once and not again; after an hour the workshop is over.
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return tile.IsEmpty ? Results.NoContent() : Results.Bytes(tile.Decompress(), "application/vnd.mapbox-vector-tile");
    }

    /// <summary>The workshop for who sits in it, and for who may see it.</summary>
    private async Task<Workshop?> FindAsync(HttpContext context, int number) =>
        await workshops.FindAsync(number) is { } workshop
        && (context.ActorOf().May(WorkshopPermissions.See, workshop.Facts) || await desk.FindAsync(context, number) is not null)
            ? workshop
            : null;

    internal sealed record TileRequest(int Number, string Layer, int Z, int X, int Y);
}
