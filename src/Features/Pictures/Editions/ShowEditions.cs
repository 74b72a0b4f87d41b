using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Editions;

namespace Samplan.Pictures.Editions;

/// <summary>The list of editions, and the form on it that freezes the picture as the next.</summary>
internal sealed class ShowEditions(IEditionSight sight, EditionDesk desk)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/editions", (HttpContext context, ShowEditions page) => page.ShowAsync(context, null)).WithName(nameof(ShowEditions));
        routes
            .MapPost("/editions", (HttpContext context, ShowEditions page) => page.FreezeAsync(context))
            .WithName("FreezeEdition")
            .AsForm()
            .May(EditionPermissions.Freeze);
    }

    private async Task<IResult> ShowAsync(HttpContext context, (Refusal Refusal, string Title, string Target)? refused)
    {
        var editions = await sight.ListAsync(context.ActorOf(), context.RequestAborted);
        var mayFreeze = context.ActorOf().May(EditionPermissions.Freeze, ObjectFacts.None);
        return EditionAnswers.Page<EditionListPage>(
            PageFrame.Of(context),
            new EditionListView(editions, mayFreeze, refused?.Refusal, refused?.Title, refused?.Target),
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private async Task<IResult> FreezeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (title, target) = ($"{form["title"]}", $"{form["target"]}".Trim());
        if (ReadYear(target) is not { } year)
            return await ShowAsync(context, (Refusal.Of("pictures.edition-target-year", ("year", target)), title, target));
        var frozen = await desk.FreezeAsync(context.ActorOf(), new FreezeRequest(title, year.Value), context.RequestAborted);
        return frozen.Value is { } edition
            ? new SeeOther(FormattableString.Invariant($"/editions/{edition.Number}"))
            : await ShowAsync(context, (frozen.Refusal!, title, target));
    }

    /// <summary>Null for what is no year; no year at all is the picture of what is.</summary>
    private static Year? ReadYear(string text) =>
        text.Length == 0 ? new Year(null)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new Year(year)
        : null;

    private sealed record Year(int? Value);
}
