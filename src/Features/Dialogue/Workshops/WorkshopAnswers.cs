using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops;

/// <summary>Pages of workshops as answers.</summary>
internal static class WorkshopAnswers
{
    public static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, object view, Refusal? refusal = null)
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>Also where there is one that the reader may not see.</summary>
    public static RazorComponentResult<WorkshopMissingPage> NoWorkshop(HttpContext context, int number) =>
        Refused(context, Refusal.Of("workshops.no-workshop", ("number", FormattableString.Invariant($"{number}"))), StatusCodes.Status404NotFound);

    public static RazorComponentResult<WorkshopMissingPage> Refused(HttpContext context, Refusal refusal, int status) =>
        new(new Dictionary<string, object?> { ["Frame"] = PageFrame.Of(context), ["Refusal"] = refusal }) { StatusCode = status };

    public static SeeOther To(int number) => new(FormattableString.Invariant($"/workshops/{number}"));

    public static SeeOther ToSeat(int number) => new(FormattableString.Invariant($"/take-part/{number}"));

    /// <summary>The version that the form was written on; 0, which is none, where the form tells of no number.</summary>
    public static int NumberIn(this IFormCollection form, string field) =>
        int.TryParse(form[field], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
