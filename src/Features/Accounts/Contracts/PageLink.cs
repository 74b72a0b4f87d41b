using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samplan.Accounts.Contracts;

/// <summary>A page that is reached from the head of every page. The room that owns the page registers it as a singleton.</summary>
/// <param name="Path">The page's path: <c>/datasets</c>.</param>
/// <param name="Text">The key of its name in the texts.</param>
/// <param name="Position">Its place among the others, lowest first.</param>
/// <param name="Permission">Shown only to whom it could be permitted; null shows it to everybody.</param>
public sealed record PageLink(string Path, string Text, int Position, Permission? Permission = null)
{
    /// <summary>The pages that whoever asks may reach, in order.</summary>
    public static IReadOnlyList<PageLink> ListFor(HttpContext context)
    {
        var actor = context.ActorOf();
        return
        [
            .. context
                .RequestServices.GetServices<PageLink>()
                .Where(link => link.Permission is null || actor.MayEver(link.Permission))
                .OrderBy(link => link.Position),
        ];
    }

    /// <summary>Whether a page lies at this address or below it.</summary>
    public bool Leads(string path) => path == Path || (Path != "/" && path.StartsWith(Path + "/", StringComparison.Ordinal));
}
