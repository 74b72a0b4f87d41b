using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Map;

/// <summary>What the map draws besides tiles, made once for each state of the workspace.</summary>
internal sealed class GetMapPicture
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private (PageContent Content, Answer Answer)? _kept;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/map",
                async (HttpContext context, PageShelf shelf, GetMapPicture map, CancellationToken cancellation) =>
                    map.Get(context, await shelf.GetAsync(cancellation))
            )
            .WithName(nameof(GetMapPicture));

    private IResult Get(HttpContext context, PageContent content)
    {
        if (content.Book is not { } book)
            return TypedResults.Problem(PageRequest.Of(context).Texts["pictures.not-built"], statusCode: StatusCodes.Status404NotFound);
        var answer = _kept is { } kept && ReferenceEquals(kept.Content, content) ? kept.Answer : Make(content, book);
        _kept = (content, answer);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var isPacked = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isPacked)
            context.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(
            isPacked ? answer.Packed : answer.Plain,
            "application/json; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{answer.Hash}{(isPacked ? "-gzip" : "")}\"")
        );
    }

    private static Answer Make(PageContent content, PictureBook book)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(new MapPictureReading(content, book).Read(), s_json);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(plain);
        return new Answer(plain, packed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(plain))[..16]);
    }

    private sealed record Answer(byte[] Plain, byte[] Packed, string Hash);
}
