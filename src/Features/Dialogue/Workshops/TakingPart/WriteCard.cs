using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.TakingPart;

/// <summary>
/// A participant writes, marks, takes back and places dots. Each has an id made on the phone, or is the same however often it is done, so that a phone that
/// does not know whether it was heard sends it again.
/// </summary>
internal sealed partial class WriteCard(SeatDesk desk, BoardStore boards, TakePart page, WorkshopGround ground)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/take-part/{number:int}/cards", (int number, HttpContext context, WriteCard use) => use.WriteAsync(context, number))
            .WithName(nameof(WriteCard))
            .AsForm()
            .May(WorkshopPermissions.TakePart);
        routes
            .MapPost(
                "/take-part/{number:int}/cards/{id}/remove",
                (int number, string id, HttpContext context, WriteCard use) => use.RemoveAsync(context, number, id)
            )
            .WithName("TakeBackCard")
            .AsForm()
            .May(WorkshopPermissions.TakePart);
        routes
            .MapPost("/take-part/{number:int}/dots", (int number, HttpContext context, WriteCard use) => use.PlaceDotAsync(context, number))
            .WithName("PlaceDot")
            .AsForm()
            .May(WorkshopPermissions.TakePart);
    }

    private async Task<IResult> WriteAsync(HttpContext context, int number)
    {
        if (await desk.FindAsync(context, number) is not { } seat)
            return NoSeat(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var id = $"{form["id"]}";
        if (!CardId().IsMatch(id))
            return await AnswerAsync(context, number, new Refusal("workshops.card-id"));
        var shape = MarkShape.Find(form["shape"]) ?? await ShapeOfPlaceAsync(form["place"], context.RequestAborted);
        var text = $"{form["text"]}".ReplaceLineEndings("\n").Trim();
        var written = await boards.WriteCardAsync(seat, new Card(id, 0, form.NumberIn("question"), seat.Number, seat.Circle, text, shape, Theme: null));
        return await AnswerAsync(context, number, written.Refusal);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, int number, string id) =>
        await desk.FindAsync(context, number) is { } seat
            ? await AnswerAsync(context, number, (await boards.RemoveCardAsync(number, id, seat)).Refusal)
            : NoSeat(context);

    private async Task<IResult> PlaceDotAsync(HttpContext context, int number)
    {
        if (await desk.FindAsync(context, number) is not { } seat)
            return NoSeat(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await AnswerAsync(context, number, (await boards.PlaceDotAsync(seat, $"{form["target"]}", form["on"] == "yes")).Refusal);
    }

    /// <summary>Without a map one chooses a place, and the mark stands in its middle.</summary>
    private async Task<string?> ShapeOfPlaceAsync(string? place, CancellationToken cancellation) =>
        !string.IsNullOrEmpty(place) && (await ground.FindPlaceAsync(place, cancellation)).Value is { } found
            ? JsonSerializer.Serialize(new { type = "Point", coordinates = new[] { found.Longitude, found.Latitude } })
            : null;

    // A script asks for JSON and is told in words why something was not taken; a page without scripts is shown again.
    private async Task<IResult> AnswerAsync(HttpContext context, int number, Refusal? refusal)
    {
        if (!WantsJson(context))
            return refusal is null ? WorkshopAnswers.ToSeat(number) : await page.ShowAsync(context, number, refusal);
        return Results.Json(
            new { sentence = refusal is null ? null : PageFrame.Of(context).Texts.Say(refusal) },
            statusCode: refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static IResult NoSeat(HttpContext context) =>
        WantsJson(context)
            ? Results.Json(new { sentence = PageFrame.Of(context).Texts["workshops.no-seat"] }, statusCode: StatusCodes.Status410Gone)
            : new SeeOther("/join");

    private static bool WantsJson(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CardId();
}
