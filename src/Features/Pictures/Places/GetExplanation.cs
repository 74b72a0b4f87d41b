using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Places;

/// <summary>Why a place has its class, as JSON: the same as <c>explain --json</c>.</summary>
internal static class GetExplanation
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/places/{id}/explanation", HandleAsync).WithName(nameof(GetExplanation));

    private static async Task<IResult> HandleAsync(string id, HttpContext context, PageShelf shelf, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context);
        var content = await shelf.GetAsync(cancellation);
        if (content.Book is not { } book)
            return TypedResults.Problem(request.Texts["pictures.not-built"], statusCode: StatusCodes.Status404NotFound);
        return book.FindIndex(id) is { } index
            ? TypedResults.Json(book.Explain(book.Places.Places[index], request.Texts), s_json)
            : TypedResults.Problem(request.Texts.Say("pictures.no-such-place", ("place", id)), statusCode: StatusCodes.Status404NotFound);
    }
}
