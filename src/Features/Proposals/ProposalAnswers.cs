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
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusOf(refusal),
        };

    /// <summary>Also where there is one that the reader may not see.</summary>
    public static RazorComponentResult<ProposalMissingPage> NoProposal(HttpContext context, int number) =>
        Refused(context, Refusal.Of("proposals.no-proposal", ("number", FormattableString.Invariant($"{number}"))), StatusCodes.Status404NotFound);

    public static RazorComponentResult<ProposalMissingPage> Refused(HttpContext context, Refusal refusal, int status) =>
        new(new Dictionary<string, object?> { ["Frame"] = PageFrame.Of(context), ["Refusal"] = refusal }) { StatusCode = status };

    /// <summary>What was not permitted, what its state does not allow, what is not there, and what was written wrong are told apart.</summary>
    public static int StatusOf(Refusal refusal) =>
        refusal.Code switch
        {
            "proposals.may-not" => StatusCodes.Status403Forbidden,
            "proposals.not-now" => StatusCodes.Status409Conflict,
            "proposals.no-proposal" => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    public static SeeOther To(int number) => new(FormattableString.Invariant($"/proposals/{number}"));

    /// <summary>The version that the form was written on; 0, which is none, where the form tells of no number.</summary>
    public static int SeenVersion(this IFormCollection form) =>
        int.TryParse(form["version"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;
}
