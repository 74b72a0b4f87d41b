using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Samplan.Kernel;

namespace Samplan.Maps;

/// <summary>What the endpoints of this room have in common: the language asked for, and refusals as one sentence.</summary>
internal static class Answers
{
    private const string Default = "sv";
    private static readonly string[] s_languages = ["sv", "en"];

    /// <summary><c>?lang</c>, else the first of Accept-Language that there is, else Swedish.</summary>
    public static string LanguageOf(HttpRequest request)
    {
        if (s_languages.Contains(request.Query["lang"].ToString()))
            return request.Query["lang"].ToString();
        var accepted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        return accepted.Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(s_languages.Contains) ?? Default;
    }

    public static IResult Refuse(HttpRequest request, int status, Refusal refusal) =>
        Results.Text(Texts.In(LanguageOf(request)).Say(refusal), "text/plain; charset=utf-8", statusCode: status);

    public static IResult NoLayer(HttpRequest request, string layer) =>
        Refuse(request, StatusCodes.Status404NotFound, Refusal.Of("maps.no-layer", ("layer", layer)));

    /// <summary>True when the one who asks has what the tag names (RFC 9110, section 13.1.2).</summary>
    public static bool HasAlready(HttpRequest request, params ReadOnlySpan<string> tags)
    {
        foreach (var held in request.GetTypedHeaders().IfNoneMatch)
        {
            if (held == EntityTagHeaderValue.Any || tags.Contains(held.Tag.ToString().Trim('"')))
                return true;
        }
        return false;
    }

    public static bool TakesGzip(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(encoding =>
                encoding.Quality != 0 && (encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) || encoding.Value == "*")
            );
}
