using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Map;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Places;

/// <summary>Varför?: the panel of a place, alone or on the page.</summary>
internal static class ShowPlace
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/places/{id}", HandleAsync).WithName(nameof(ShowPlace));

    private static async Task<IResult> HandleAsync(
        string id,
        HttpContext context,
        PageShelf shelf,
        ShowMap page,
        IAntiforgery antiforgery,
        CancellationToken cancellation
    )
    {
        var request = PageRequest.Of(context).With(("place", id), ("link", null), ("feature", null));
        var content = await shelf.GetAsync(cancellation);
        if (!request.IsFragment || content.Book is not { } book)
            return await page.ShowAsync(context, content, request);
        if (book.FindIndex(id) is not { } index)
            return PanelAnswers.NotFound(request, request.Texts.Say("pictures.no-such-place", ("place", id)));
        var form = new AmendmentForms(antiforgery).Read(context, content, request, null);
        var view = new PlaceReading(content, book, request).Read(book.Places.Places[index], form);
        return PanelAnswers.Panel<PlacePanel>(view, request);
    }
}
