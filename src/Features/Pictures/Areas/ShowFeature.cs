using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Map;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;
using Samplan.Pictures.Tables;

namespace Samplan.Pictures.Areas;

/// <summary>The panel of a cell, an area or anything else in a layer, alone or on the page.</summary>
internal static class ShowFeature
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/features/{layer}/{fid}", HandleAsync).WithName(nameof(ShowFeature));

    private static async Task<IResult> HandleAsync(string layer, string fid, HttpContext context, PageShelf shelf, ShowMap page, ILayerRows rows)
    {
        var cancellation = context.RequestAborted;
        var request = PageRequest.Of(context).With(("feature", $"{layer}~{fid}"), ("place", null), ("link", null));
        var content = await shelf.GetAsync(cancellation);
        if (!request.IsFragment || content.Book is null)
            return await page.ShowAsync(context, content, request);
        var loaded = await LoadedLayers.ReadAsync(rows, content, request.With(("table", null)), cancellation);
        return loaded.FindFeature($"{layer}~{fid}") is { } found
            ? PanelAnswers.Panel<FeaturePanel>(new LayerRowsTable(found.Layer, found.Table, request).Feature(found.Row, content), request)
            : PanelAnswers.NotFound(request, request.Texts["pictures.no-such-feature"]);
    }
}
