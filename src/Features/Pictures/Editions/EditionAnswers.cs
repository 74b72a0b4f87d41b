using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Pages.Editions;

namespace Samplan.Pictures.Editions;

/// <summary>Pages of editions as answers.</summary>
internal static class EditionAnswers
{
    public static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view }) { StatusCode = status };

    /// <summary>Also where there is one that the reader may not see.</summary>
    public static RazorComponentResult<EditionMissingPage> NoEdition(HttpContext context, int number) =>
        Refused(context, Refusal.Of("pictures.no-edition", ("number", FormattableString.Invariant($"{number}"))), StatusCodes.Status404NotFound);

    public static RazorComponentResult<EditionMissingPage> Refused(HttpContext context, Refusal refusal, int status) =>
        new(new Dictionary<string, object?> { ["Frame"] = PageFrame.Of(context), ["Refusal"] = refusal }) { StatusCode = status };
}
