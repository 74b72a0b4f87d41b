using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Sketches;
using Samplan.Proposals.Writing;

namespace Samplan.Proposals.Reading;

/// <summary>
/// What lies under the one who draws, as <c>web/src/drawing/ground.ts</c> has it: what the edition has drawn, what other proposals take hold of, the
/// services; by view, the borders to draw along; and the extent of a place to begin with.
/// </summary>
internal sealed class ShowGround(ProposalDesk desk, IChangeSets changeSets, SketchClassStore sketches, ProposalReading reading, ProposalGround ground)
{
    private const double WidestDegrees = 30;
    private static readonly string[] s_sides = ["west", "south", "east", "north"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/proposals/{number:int}/ground", (int number, HttpContext context, ShowGround page) => page.ShowAsync(context, number))
            .WithName(nameof(ShowGround))
            .May(ProposalPermissions.See);
        routes
            .MapGet("/proposals/{number:int}/ground/lines", (int number, HttpContext context, ShowGround page) => page.ShowLinesAsync(context, number))
            .WithName("ShowGroundLines")
            .May(ProposalPermissions.See);
        routes
            .MapGet(
                "/proposals/{number:int}/ground/places/{label}",
                (int number, string label, HttpContext context, ShowGround page) => page.ShowPlaceAsync(context, number, label)
            )
            .WithName("ShowGroundPlace")
            .May(ProposalPermissions.See);
    }

    private async Task<IResult> ShowAsync(HttpContext context, int number)
    {
        if (await OpenAsync(context, number) is not { } open)
            return TypedResults.NotFound();
        var texts = PageFrame.Of(context).Texts;
        var styles = (await sketches.ListAsync()).ToDictionary(one => one.Key, StringComparer.Ordinal);
        var others = (await desk.ListAsync(context.ActorOf())).Where(other =>
            other.Number != number && IsOpen(other) && other.Edition == open.Proposal.Edition
        );
        var services = await changeSets.ListServicesAsync(open.Base, context.RequestAborted);
        return TypedResults.Json(
            new JsonObject
            {
                ["drawings"] = new JsonArray([.. open.Base.Drawings.Select(one => Drawing(one, styles.GetValueOrDefault(one.SketchClass)))]),
                ["others"] = new JsonArray([
                    .. others.SelectMany(other => Touched(other, open.Base, services, reading.Say(other.AcceptedChanges, open.Base, texts))),
                ]),
                ["places"] = new JsonArray([.. open.Base.Book.Places.Places.Select(one => Labelled(one.Label, one.Longitude, one.Latitude))]),
                ["services"] = new JsonArray([.. services.Select(one => Labelled(one.Label, one.Longitude, one.Latitude))]),
            }
        );
    }

    private async Task<IResult> ShowLinesAsync(HttpContext context, int number)
    {
        var sides = s_sides.Select(side => Number(context, side)).OfType<double>().ToArray();
        if (
            sides is not [var west, var south, var east, var north]
            || west >= east
            || south >= north
            || east - west > WidestDegrees
            || north - south > WidestDegrees
        )
            return TypedResults.BadRequest();
        return await OpenAsync(context, number) is { } open
            ? TypedResults.Json(await ground.ListLinesAsync(open.Base, new Envelope(west, east, south, north), context.RequestAborted))
            : TypedResults.NotFound();
    }

    private async Task<IResult> ShowPlaceAsync(HttpContext context, int number, string label) =>
        await OpenAsync(context, number) is { } open && ProposalGround.FindPlace(open.Base, label) is { } shape
            ? TypedResults.Json(shape)
            : TypedResults.NotFound();

    private async Task<(Proposal Proposal, ChangeBase Base)?> OpenAsync(HttpContext context, int number)
    {
        if (await desk.FindAsync(context.ActorOf(), number) is not { } proposal)
            return null;
        return (await changeSets.OpenAsync(proposal.Edition, context.RequestAborted)).Value is { } @base ? (proposal, @base) : null;
    }

    private static JsonObject Labelled(string label, double longitude, double latitude) =>
        new() { ["label"] = label, ["at"] = new JsonArray(longitude, latitude) };

    private static JsonObject Drawing(Drawing drawn, SketchClass? sketch) =>
        new()
        {
            ["id"] = drawn.Id,
            ["title"] = drawn.Title,
            ["colour"] = sketch?.Colour.ToString().ToLowerInvariant(),
            ["geometry"] = GeoJsonShape.WriteDegrees(new WKBReader().Read(drawn.Shape)),
        };

    /// <summary>Where another proposal's changes are on the map: what it draws, or the place or the service that it is about.</summary>
    private static IEnumerable<JsonNode> Touched(
        Proposal other,
        ChangeBase @base,
        IReadOnlyList<ServiceChoice> services,
        IReadOnlyList<Pages.ChangeView> changes
    )
    {
        foreach (var (change, words) in changes.Select(one => (one.Change, one.Words)))
        {
            if (Where(change, @base, services) is not { } geometry)
                continue;
            yield return new JsonObject
            {
                ["number"] = other.Number,
                ["title"] = other.Title,
                ["words"] = words,
                ["geometry"] = geometry,
            };
        }
    }

    private static JsonNode? Where(Modification change, ChangeBase @base, IReadOnlyList<ServiceChoice> services)
    {
        if (DrawnShape.Find(change) is { } drawn)
            return GeoJsonShape.WriteDegrees(drawn.Metres);
        if (change["place"] is { } id && @base.Book.FindIndex(id) is { } index)
            return Point(@base.Book.Places.Places[index].Longitude, @base.Book.Places.Places[index].Latitude);
        return change["service"] is { } service && services.FirstOrDefault(one => one.Id == service) is { } found
            ? Point(found.Longitude, found.Latitude)
            : null;
    }

    private static JsonObject Point(double longitude, double latitude) => new() { ["type"] = "Point", ["coordinates"] = new JsonArray(longitude, latitude) };

    private static bool IsOpen(Proposal proposal) => proposal.State is not (ProposalState.Declined or ProposalState.Withdrawn);

    private static double? Number(HttpContext context, string side) =>
        double.TryParse(context.Request.Query[side], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
