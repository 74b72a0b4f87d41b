using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.Reading;

/// <summary>Answers with a panel alone, for the page that is already open.</summary>
internal static class PanelAnswers
{
    public static IResult Panel<TPanel>(object view, PageRequest request)
        where TPanel : IComponent =>
        new RazorComponentResult<TPanel>(
            new Dictionary<string, object?>
            {
                ["View"] = view,
                ["Address"] = request.Address,
                ["Speech"] = request.Speech,
            }
        );

    public static IResult NotFound(PageRequest request, string sentence) =>
        new RazorComponentResult<PanelMessage>(
            new Dictionary<string, object?>
            {
                ["Text"] = sentence,
                ["Address"] = request.Address,
                ["Speech"] = request.Speech,
            }
        )
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
}
