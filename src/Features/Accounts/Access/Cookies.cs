using Microsoft.AspNetCore.Http;

namespace Samplan.Accounts.Access;

/// <summary>
/// The cookies that carry secrets: unreadable to scripts, never sent along from other sites' forms, and over https only with Secure and the prefix
/// <c>__Host-</c>, which keeps a neighbouring name from planting one.
/// </summary>
internal static class Cookies
{
    public const string Session = "samplan-session";
    public const string SignIn = "samplan-sign-in";
    public const string Provider = "samplan-provider";
    public const string Device = "samplan-device";

    public static string? Find(HttpContext context, string name) =>
        context.Request.Cookies[NameOf(context, name)] is { Length: > 0 and < 200 } value ? value : null;

    /// <param name="age">Null: until the browser closes.</param>
    public static void Set(HttpContext context, string name, string value, TimeSpan? age) =>
        context.Response.Cookies.Append(NameOf(context, name), value, Options(context, age));

    public static void Remove(HttpContext context, string name) => context.Response.Cookies.Delete(NameOf(context, name), Options(context, null));

    private static string NameOf(HttpContext context, string name) => context.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpContext context, TimeSpan? age) =>
        new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = age,
            IsEssential = true,
        };
}
