using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;
using Samplan.Pictures.Tables;

namespace Samplan.Pictures.Map;

/// <summary>The map page: everything that the address says, readable without scripts.</summary>
internal sealed class ShowMap(IAntiforgery antiforgery, ILayerRows rows)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/",
                async (HttpContext context, PageShelf shelf, ShowMap page, CancellationToken cancellation) =>
                    await page.ShowAsync(context, await shelf.GetAsync(cancellation), PageRequest.Of(context))
            )
            .WithName(nameof(ShowMap));

    private static IReadOnlyList<HeaderLinkView> PagesFor(HttpContext context, PageRequest request) =>
        [
            .. PageLink
                .ListFor(context)
                .Where(link => link.Path != "/")
                .Select(link => new HeaderLinkView(request.Texts[link.Text], link.Path + request.Address.DocumentQuery(request.Texts.Language))),
        ];

    private static HeaderLinkView? VisitorOf(Actor actor, PageRequest request)
    {
        var language = request.Address.Parameters.TryGetValue("lang", out var lang) ? $"&lang={Uri.EscapeDataString(lang)}" : "";
        return actor switch
        {
            Actor.Person person => new HeaderLinkView(person.Name, $"/account?{language}"),
            Actor.Anonymous => new HeaderLinkView(
                request.Texts["accounts.frame.sign-in"],
                $"/sign-in?return={Uri.EscapeDataString(request.Address.With())}{language}"
            ),
            _ => null,
        };
    }

    /// <summary>The page, with status 404 and a sentence in the panel where what was asked for is not there.</summary>
    /// <param name="rejected">A change by hand that was not accepted, to be shown in its form.</param>
    public async Task<IResult> ShowAsync(HttpContext context, PageContent content, PageRequest request, RejectedAmendment? rejected = null)
    {
        var form = new AmendmentForms(antiforgery).Read(context, content, request, rejected);
        var view = MapPageReading.Read(content, request, form, await LoadedLayers.ReadAsync(rows, content, request, context.RequestAborted));
        // Also where no sheet is asked for: the browser's own printing lays one out.
        view = view with
        {
            Head = view.Head with { Paper = PaperAddress.Of(context, request) },
            Visitor = VisitorOf(context.ActorOf(), request),
            Pages = PagesFor(context, request),
        };
        return new RazorComponentResult<MapPage>(new Dictionary<string, object?> { ["View"] = view, ["Speech"] = request.Speech })
        {
            StatusCode =
                rejected is not null ? StatusCodes.Status422UnprocessableEntity
                : view.PanelMessage is null ? StatusCodes.Status200OK
                : StatusCodes.Status404NotFound,
        };
    }
}
