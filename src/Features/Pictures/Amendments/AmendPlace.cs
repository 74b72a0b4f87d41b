using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Map;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Amendments;

/// <summary>Somebody changes a place's class or value by hand, on the page.</summary>
internal static class AmendPlace
{
    public const int LargestFormBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/places/{id}/amendments", HandleAsync)
            .WithName(nameof(AmendPlace))
            .WithMetadata(new RequestSizeLimitAttribute(LargestFormBytes))
            .May(RegionPermissions.Amend);

    private static async Task<IResult> HandleAsync(string id, HttpContext context, PageShelf shelf, ShowMap page, IAmendmentDesk desk, IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        if (!context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(cancellation);
        var back = ReturnAddress.Read(form["return"], id);
        var request = PageRequest.For(back).With(("place", id));
        var content = await shelf.GetAsync(cancellation);
        var entry = new AmendmentEntryView($"{form["class"]}", $"{form["indicator"]}", $"{form["value"]}", $"{form["reason"]}", $"{form["by"]}");
        if (!await antiforgery.IsRequestValidAsync(context))
            return await page.ShowAsync(context, content, request, new RejectedAmendment(entry, request.Texts["pictures.form-expired"]));

        var made = await desk.AmendAndBuildAsync(context.ActorOf(), ToRequest(id, entry), cancellation);
        if (!made.IsDone)
            return await page.ShowAsync(context, content, request, new RejectedAmendment(entry, request.Texts.Say(made.Refusal!)));
        return new SeeOther(request.Address.ToPlace(id));
    }

    private static AmendmentRequest ToRequest(string id, AmendmentEntryView entry) =>
        new(id, Given(entry.Class), Given(entry.Indicator), Number(entry.Value), Given(entry.Reason), Given(entry.By));

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>As people write numbers: 1 234,5 or 1234.5.</summary>
    private static double? Number(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.').Replace('−', '-');
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
