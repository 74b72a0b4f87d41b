using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Map;

/// <summary>Where what the paper shows can be read: the page itself, without what the paper does not show: where map and table stand, and the colours.</summary>
internal static class PaperAddress
{
    private static readonly string[] s_left = ["print", "at", "table", "sort", "dir", "filter", "rows", "theme"];

    public static PaperAddressView Of(HttpContext context, PageRequest request)
    {
        var shown = request.Address.With([.. s_left.Select(name => (name, (string?)null))]);
        // A comma and a colon may stand in a query as they are, and are read more easily so.
        // Never the name that the request was sent to: whoever sends it chooses that.
        var server = context.RequestServices.GetRequiredService<IPublicAddress>().Of("/").GetLeftPart(UriPartial.Authority);
        var address = server + shown.Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
        var code = QrPicture.Of(address);
        return new PaperAddressView(address, code.Path, code.SizeModules);
    }
}
