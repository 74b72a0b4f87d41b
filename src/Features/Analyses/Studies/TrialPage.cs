using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Studies;

/// <summary>What the pages have in common where a choice is tried by its address and kept by a form.</summary>
internal static class TrialPage
{
    public static RazorComponentResult<TPage> Show<TPage>(PageFrame frame, object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view }) { StatusCode = status };

    /// <summary>The page, or the page with why the last act came to nothing.</summary>
    public static RazorComponentResult<TPage> Show<TPage>(PageFrame frame, object view, Refusal? refused)
        where TPage : IComponent => Show<TPage>(frame, view, refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    /// <summary>Only what a moved threshold changes, for the script of the page, and how long it took to work out.</summary>
    public static async Task<IResult> TryAsync<TResults, TView>(HttpContext context, Func<PageFrame, Task<TView>> read)
        where TResults : IComponent
        where TView : class
    {
        var (started, frame) = (Stopwatch.GetTimestamp(), PageFrame.Of(context));
        var view = await read(frame);
        context.Response.Headers["Server-Timing"] = string.Create(
            CultureInfo.InvariantCulture,
            $"trial;dur={Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.#}"
        );
        return Show<TResults>(frame, view);
    }

    /// <summary>Keeps the choice of a form and leads back to the page.</summary>
    /// <param name="context">The form that was sent.</param>
    /// <param name="address">The page's own.</param>
    /// <param name="read">The choice that the form holds.</param>
    /// <param name="choose">Keeps it.</param>
    /// <param name="refuse">The page with why it cannot be kept.</param>
    public static async Task<IResult> KeepAsync<TChoice>(
        HttpContext context,
        string address,
        Func<IFormCollection, Outcome<TChoice>> read,
        Func<IAnalysisChoices, TChoice, Task<Outcome<BuildReport>>> choose,
        Func<Refusal, Task<IResult>> refuse
    )
        where TChoice : class
    {
        var form = read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (form.Value is not { } choice)
            return await refuse(form.Refusal!);
        var desk = context.RequestServices.GetRequiredService<IRegionDesk>();
        var kept = await desk.WriteAsync(rooms => choose(rooms.GetRequiredService<IAnalysisChoices>(), choice), CancellationToken.None);
        return kept.IsDone ? new SeeOther(address + PageFrame.Of(context).Query) : await refuse(kept.Refusal!);
    }
}
