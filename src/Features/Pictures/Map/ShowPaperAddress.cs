using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Map;

/// <summary>The paper's address with its code, for a page that has moved on since it was fetched.</summary>
internal static class ShowPaperAddress
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/paper-address", Handle).WithName(nameof(ShowPaperAddress));

    private static IResult Handle(HttpContext context)
    {
        var request = PageRequest.Of(context);
        return PanelAnswers.Panel<PaperAddressBlock>(PaperAddress.Of(context, request), request);
    }
}
