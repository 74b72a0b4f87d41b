using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Map;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>The table of a layer, alone or on the page.</summary>
internal static class ShowTable
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tables/{layer}", HandleAsync).WithName(nameof(ShowTable));

    private static async Task<IResult> HandleAsync(
        string layer,
        HttpContext context,
        PageShelf shelf,
        ShowMap page,
        ILayerRows rows,
        CancellationToken cancellation
    )
    {
        var request = PageRequest.Of(context).With(("table", layer));
        var content = await shelf.GetAsync(cancellation);
        if (!request.IsFragment || content.Book is not { } book)
            return await page.ShowAsync(context, content, request);
        if (new TableReading(content, book, request, await LoadedLayers.ReadAsync(rows, content, request, cancellation)).Find(layer) is not { } table)
            return TypedResults.Text(request.Texts.Say("pictures.no-layer", ("layer", layer)), statusCode: StatusCodes.Status404NotFound);
        return new RazorComponentResult<TableTwin>(
            new Dictionary<string, object?>
            {
                ["View"] = table,
                ["Address"] = request.Address,
                ["Speech"] = request.Speech,
            }
        );
    }
}
