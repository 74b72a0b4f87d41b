using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Samplan.Accounts.Contracts;

namespace Samplan.Server.Handbook;

/// <summary>The handbook, which lies in the program itself: <c>/help/PAGE</c>. Anybody may read it, also without a network.</summary>
internal static class ShowHandbook
{
    private const string Prefix = "handbook/";

    private static readonly Dictionary<string, byte[]> s_files = Load();

    public static void MapHandbook(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/help", (HttpContext context) => Page(context, HelpAddress.Index)).WithName("ShowHandbookIndex").MayAnyone();
        routes.MapGet("/help/{page}", (string page, HttpContext context) => Page(context, page)).WithName("ShowHandbook").MayAnyone();
        routes.MapGet("/help/pictures/{name}", Picture).WithName("GetHandbookPicture").MayAnyone();
    }

    private static IResult Page(HttpContext context, string page)
    {
        if (!s_files.TryGetValue($"{page}.md", out var content))
            return TypedResults.Redirect($"/help{context.Request.QueryString}");
        var (frame, text) = (PageFrame.Of(context), System.Text.Encoding.UTF8.GetString(content));
        return new RazorComponentResult<HandbookPage>(
            new Dictionary<string, object?>
            {
                ["Frame"] = frame,
                ["Title"] = HandbookText.TitleOf(text),
                ["Html"] = HandbookText.ToHtml(text, frame.Query),
                ["Language"] = page == "english" ? "en" : "sv",
            }
        );
    }

    private static IResult Picture(string name, HttpContext context)
    {
        if (!s_files.TryGetValue($"bilder/{name}", out var content))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(content, "image/png");
    }

    private static Dictionary<string, byte[]> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
