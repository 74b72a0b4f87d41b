using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Sketches;

/// <summary>The region's coordinator sets up what may be drawn, without code.</summary>
internal sealed partial class SetUpSketchClasses(SketchClassStore store)
{
    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/proposals/sketch-classes", (HttpContext context, SetUpSketchClasses page) => page.ShowAsync(context, null, null))
            .WithName("ListSketchClasses")
            .May(ProposalPermissions.SetUpSketches);
        routes
            .MapPost("/proposals/sketch-classes", (HttpContext context, SetUpSketchClasses page) => page.SaveAsync(context))
            .WithName(nameof(SetUpSketchClasses))
            .AsForm()
            .May(ProposalPermissions.SetUpSketches);
    }

    private async Task<IResult> ShowAsync(HttpContext context, SketchClass? entry, Refusal? refusal)
    {
        var known = await store.ListAsync();
        var chosen = entry ?? known.FirstOrDefault(one => one.Key == $"{context.Request.Query["key"]}");
        return ProposalAnswers.Page<SketchClassPage>(PageFrame.Of(context), new SketchClassView(known, chosen, refusal), refusal);
    }

    private async Task<IResult> SaveAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var key = $"{form["key"]}".Trim();
        var one = SketchEntry.Read(form, (await store.ListAsync()).FirstOrDefault(other => other.Key == key));
        if (Check(one) is { } refusal)
            return await ShowAsync(context, one, refusal);
        await store.SaveAsync(context.ActorOf(), one);
        return new SeeOther($"/proposals/sketch-classes?key={Uri.EscapeDataString(one.Key)}");
    }

    private static Refusal? Check(SketchClass one) =>
        !Key().IsMatch(one.Key) ? new Refusal("proposals.sketch-key")
        : one.Swedish.Length is 0 or > LongestName || one.English.Length is 0 or > LongestName ? new Refusal("proposals.sketch-name")
        : one.Geometries.Count == 0 ? new Refusal("proposals.sketch-geometry")
        : SketchEntry.Check(one.Form);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,49}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Key();
}
