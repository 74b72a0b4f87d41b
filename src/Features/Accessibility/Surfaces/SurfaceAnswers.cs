using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Samplan.Kernel;

namespace Samplan.Accessibility.Surfaces;

/// <summary>Answers of the room, packed, with a tag that changes with what they show.</summary>
internal static class SurfaceAnswers
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static IResult Json<T>(HttpContext context, T body, string stamp)
    {
        return Packed(context, JsonSerializer.SerializeToUtf8Bytes(body, s_json), "application/json; charset=utf-8", stamp);
    }

    /// <param name="stamp">Says what the answer shows: the same stamp, the same answer.</param>
    /// <param name="fileName">Under which it is kept where somebody takes it home.</param>
    public static IResult Packed(HttpContext context, byte[] plain, string contentType, string stamp, string? fileName = null)
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stamp)))[..16];
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var isPacked = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isPacked)
            context.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(
            isPacked ? Pack(plain) : plain,
            contentType,
            fileName,
            entityTag: new EntityTagHeaderValue($"\"{tag}{(isPacked ? "-gzip" : "")}\"")
        );
    }

    public static IResult Refused(Texts texts, Refusal refusal) =>
        TypedResults.Problem(texts.Say(refusal), statusCode: StatusCodes.Status404NotFound, title: refusal.Code);

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
