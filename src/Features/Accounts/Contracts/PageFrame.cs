using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Contracts;

/// <summary>What every page outside the map has around it: <see cref="Document"/> draws it.</summary>
/// <param name="Query">What links carry on of the reader's choice of language: empty or <c>?lang=en</c>.</param>
/// <param name="Path">The page's own path.</param>
public sealed record PageFrame(Texts Texts, string Query, string Path, Actor Actor, string RegionName, FormToken Token)
{
    /// <summary>What of the address also holds in the other language: empty, or parameters that each end with <c>&amp;</c>.</summary>
    public string Kept { get; init; } = "";

    /// <summary>Pages behind a sign-in are kept by no cache.</summary>
    public static PageFrame Of(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<Workspace>().Settings;
        var asked = context.Request.Query["lang"].ToString();
        var language = asked is "sv" or "en" ? asked : settings.Language;
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        context.Response.Headers.CacheControl = "no-store";
        return new PageFrame(
            Texts.In(language),
            language == settings.Language ? "" : $"?lang={language}",
            context.Request.Path.ToUriComponent(),
            context.ActorOf(),
            settings.Name,
            new FormToken(tokens.FormFieldName, tokens.RequestToken!)
        );
    }
}
