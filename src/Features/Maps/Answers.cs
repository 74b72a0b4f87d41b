using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Samplan.Kernel;
using Samplan.Maps.Contracts;

namespace Samplan.Maps;

/// <summary>What the endpoints of this room have in common: refusals as one sentence, and what the one who asks has and takes.</summary>
internal static class Answers
{
    public static IResult Refuse(HttpRequest request, int status, Refusal refusal) =>
        Results.Text(Texts.In(LayerLanguage.Of(request)).Say(refusal), "text/plain; charset=utf-8", statusCode: status);

    public static IResult NoLayer(HttpRequest request, string layer) =>
        Refuse(request, StatusCodes.Status404NotFound, Refusal.Of("maps.no-layer", ("layer", layer)));

    /// <summary>True when the one who asks has what the tag names (RFC 9110, section 13.1.2).</summary>
    public static bool HasAlready(HttpRequest request, params ReadOnlySpan<string> tags)
    {
        foreach (var held in request.GetTypedHeaders().IfNoneMatch)
        {
            if (held.Equals(EntityTagHeaderValue.Any) || tags.Contains(held.Tag.ToString().Trim('"')))
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
