using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Pages;
using Samplan.Kernel;

namespace Samplan.Dialogue;

/// <summary>Pages about comments, notices and what has happened as answers.</summary>
internal static class TalkAnswers
{
    public static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, object view, Refusal? refusal = null)
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>Also where there is one that the reader may not see.</summary>
    public static RazorComponentResult<TalkMissingPage> Missing(HttpContext context, Refusal refusal) =>
        new(new Dictionary<string, object?> { ["Frame"] = PageFrame.Of(context), ["Refusal"] = refusal }) { StatusCode = StatusCodes.Status404NotFound };

    public static Refusal NoSubject => new("dialogue.no-subject");

    public static Refusal NoComment(int number) => Refusal.Of("dialogue.no-comment", ("number", $"{number}"));

    /// <summary>The page of everything said of an object, where a comment stands.</summary>
    public static string AddressOf(ObjectAddress about, int? comment = null) =>
        $"/comments/on/{Uri.EscapeDataString(about.Kind)}/{Uri.EscapeDataString(about.Id)}{(comment is { } number ? $"#c{number}" : "")}";
}
