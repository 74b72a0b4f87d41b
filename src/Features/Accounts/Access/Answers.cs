using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Pages;

namespace Samplan.Accounts.Access;

/// <summary>Pages as answers.</summary>
internal static class Answers
{
    public static RazorComponentResult<TPage> Page<TPage>(HttpContext context, params IReadOnlyList<(string Name, object? Value)> parameters)
        where TPage : IComponent => Page<TPage>(context, StatusCodes.Status200OK, parameters);

    public static RazorComponentResult<TPage> Page<TPage>(HttpContext context, int status, params IReadOnlyList<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var all = parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        all["Frame"] = PageFrame.Of(context);
        return new RazorComponentResult<TPage>(all) { StatusCode = status };
    }

    /// <summary>A page with one sentence.</summary>
    public static RazorComponentResult<MessagePage> Refusal(HttpContext context, string code, int status) =>
        Page<MessagePage>(context, status, ("TitleKey", "accounts.refused.title"), ("SentenceKey", code));

    public static RazorComponentResult<MessagePage> NotFound(HttpContext context) =>
        Refusal(context, "accounts.refused.not-found", StatusCodes.Status404NotFound);
}
