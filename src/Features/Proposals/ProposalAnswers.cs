using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals;

/// <summary>Pages of the room as answers.</summary>
internal static class ProposalAnswers
{
    public static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, object view, Refusal? refusal = null)
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>Also where there is one that the reader may not see.</summary>
    public static RazorComponentResult<ProposalMissingPage> NoProposal(HttpContext context, int number) =>
        Refused(context, Refusal.Of("proposals.no-proposal", ("number", FormattableString.Invariant($"{number}"))), StatusCodes.Status404NotFound);

    public static RazorComponentResult<ProposalMissingPage> Refused(HttpContext context, Refusal refusal, int status) =>
        new(new Dictionary<string, object?> { ["Frame"] = PageFrame.Of(context), ["Refusal"] = refusal }) { StatusCode = status };

    public static SeeOther To(int number) => new(FormattableString.Invariant($"/proposals/{number}"));

    /// <summary>The version that the form was written on; 0, which is none, where the form tells of no number.</summary>
    public static int SeenVersion(this IFormCollection form) =>
        int.TryParse(form["version"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;
}
