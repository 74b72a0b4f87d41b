using Microsoft.AspNetCore.Http;

namespace Samplan.Maps.Contracts;

/// <summary>The language in which whoever asks is answered.</summary>
public static class LayerLanguage
{
    private const string Default = "sv";
    private static readonly string[] s_languages = ["sv", "en"];

    /// <summary><c>?lang</c>, else the first of Accept-Language that there is, else Swedish.</summary>
    public static string Of(HttpRequest request)
    {
        if (s_languages.Contains(request.Query["lang"].ToString()))
            return request.Query["lang"].ToString();
        var accepted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        return accepted.Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(s_languages.Contains) ?? Default;
    }
}
