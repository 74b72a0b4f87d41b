using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Pictures.Map;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Connections;

/// <summary>The panel of a link, alone or on the page.</summary>
internal static class ShowLink
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/links/{from}/{to}", HandleAsync).WithName(nameof(ShowLink));

    private static async Task<IResult> HandleAsync(string from, string to, HttpContext context, PageShelf shelf, ShowMap page, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context).With(("link", $"{from}~{to}"), ("place", null), ("feature", null));
        var content = await shelf.GetAsync(cancellation);
        if (!request.IsFragment || content.Book is not { } book)
            return await page.ShowAsync(context, content, request);
        return new LinkReading(content, book, request).Find(from, to) is { } view
            ? PanelAnswers.Panel<LinkPanel>(view, request)
            : PanelAnswers.NotFound(request, request.Texts["pictures.no-such-link"]);
    }
}
