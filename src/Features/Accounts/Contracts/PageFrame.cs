using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Contracts;

/// <summary>What every page outside the map has around it: <see cref="Document"/> draws it.</summary>
/// <param name="Query">What links carry on of the reader's choice of language and colours: empty or <c>?lang=en&amp;theme=dark</c>.</param>
/// <param name="Path">The page's own path.</param>
public sealed record PageFrame(Texts Texts, string Query, string Path, Actor Actor, string RegionName, FormToken Token)
{
    /// <summary>What of the address also holds in the other language: empty, or parameters that each end with <c>&amp;</c>.</summary>
    public string Kept { get; init; } = "";

    /// <summary><c>light</c> or <c>dark</c> where the reader has chosen; else null, which is as the reader's machine has it.</summary>
    public string? Theme { get; init; }

    /// <summary>The pages that the reader may reach.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>Pages behind a sign-in are kept by no cache.</summary>
    public static PageFrame Of(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<Workspace>().Settings;
        var (asked, theme) = (LanguageOf(context), ThemeOf(context));
        var language = asked ?? settings.Language;
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        // As the tokens themselves ask for it, so that a page which makes more than one is not told that it contradicts itself.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        return new PageFrame(
            Texts.In(language),
            Carry("", language == settings.Language ? null : language, theme),
            context.Request.Path.ToUriComponent(),
            context.ActorOf(),
            settings.Name,
            new FormToken(tokens.FormFieldName, tokens.RequestToken!)
        )
        {
            Theme = theme,
            Links = PageLink.ListFor(context),
        };
    }

    /// <summary>This page in a language and colours; null is the workspace's own language, and as the reader's machine has it.</summary>
    public string Address(string? language, string? theme) => Carry(Kept.Length == 0 ? Path : $"{Path}?{Kept.TrimEnd('&')}", language, theme);

    /// <summary>An address of ours with the language and the colours of the request, where it does not say them itself.</summary>
    internal static string Carry(string address, HttpContext context) =>
        Carry(
            address,
            address.Contains("lang=", StringComparison.Ordinal) ? null : LanguageOf(context),
            address.Contains("theme=", StringComparison.Ordinal) ? null : ThemeOf(context)
        );

    private static string Carry(string address, string? language, string? theme)
    {
        string?[] carried = [language is null ? null : $"lang={language}", theme is null ? null : $"theme={theme}"];
        var query = string.Join('&', carried.OfType<string>());
        var (page, fragment) = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        return query.Length == 0 ? address : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}{fragment}";
    }

    private static string? LanguageOf(HttpContext context) =>
        context.Request.Query["lang"].ToString() is "sv" or "en" ? context.Request.Query["lang"].ToString() : null;

    private static string? ThemeOf(HttpContext context) =>
        context.Request.Query["theme"].ToString() is "light" or "dark" ? context.Request.Query["theme"].ToString() : null;
}
