using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Samplan.Accounts.Contracts;

namespace Samplan.Server;

/// <summary>The page's script, style and fonts, which lie in the program itself: <c>/assets/NAME</c>.</summary>
internal static class Assets
{
    private const string Prefix = "assets/";

    private static readonly FileExtensionContentTypeProvider s_types = new();
    private static readonly Dictionary<string, Asset> s_assets = Load();

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (string name, HttpContext context) => Get(name, context)).WithName("GetAsset").MayAnyone();

    private static IResult Get(string name, HttpContext context)
    {
        if (!s_assets.TryGetValue(name, out var asset))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var isPacked = asset.Packed is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isPacked)
            context.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(
            isPacked ? asset.Packed! : asset.Content,
            asset.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{asset.Hash}{(isPacked ? "-gzip" : "")}\"")
        );
    }

    private static Dictionary<string, Asset> Load()
    {
        s_types.Mappings[".mjs"] = "text/javascript";
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static Asset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var type = s_types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return new Asset(
            content,
            IsText(type) ? Pack(content) : null,
            IsText(type) ? type + "; charset=utf-8" : type,
            Convert.ToHexStringLower(SHA256.HashData(content))[..16]
        );
    }

    private static bool IsText(string type) => type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "image/svg+xml";

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return packed.ToArray();
    }

    private sealed record Asset(byte[] Content, byte[]? Packed, string ContentType, string Hash);
}
