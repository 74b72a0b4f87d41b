using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Samplan.Endurance;

/// <summary>Looks for everything that was acknowledged, on the pages that people read: it is there once, and nothing else is.</summary>
internal sealed partial class Verification(EnduranceReport report)
{
    public async Task FindAsync(IReadOnlyList<Writer> writers, IReadOnlyList<Amender> amenders, Visitor administrator)
    {
        foreach (var writer in writers)
            await FindAsync(writer);
        foreach (var amender in amenders)
            await FindAsync(amender);
        var audit = await administrator.GetAsync("/audit", null, CancellationToken.None);
        if (!audit.Text.Contains("role=\"status\"", StringComparison.Ordinal) || audit.Text.Contains("form-error", StringComparison.Ordinal))
            report.Fault("the audit log is broken");
    }

    private async Task FindAsync(Writer writer)
    {
        var list = await writer.Visitor.GetAsync("/proposals", null, CancellationToken.None);
        var numbers = ListedTitle()
            .Matches(list.Text)
            .ToLookup(one => one.Groups[2].Value, one => int.Parse(one.Groups[1].Value, CultureInfo.InvariantCulture));
        foreach (var proposal in writer.Proposals)
        {
            int[] found = [.. numbers[proposal.Title]];
            if (proposal.Number is { } number && (found.Length != 1 || found[0] != number))
                report.Fault($"{proposal.Title} was begun as {number} and is listed as {string.Join(", ", found)}");
            else if (found.Length > (proposal.AcknowledgedSteps + proposal.UncertainSteps > 0 ? 1 : 0))
                report.Fault($"{proposal.Title} is listed {found.Length} times");
            else if (found is [var one])
                await FindAsync(writer.Visitor, proposal, one);
        }
    }

    private async Task FindAsync(Visitor visitor, WrittenProposal proposal, int number)
    {
        var page = (await visitor.GetAsync($"/proposals/{number}", null, CancellationToken.None)).Text;
        var steps = Step().Count(Steps().Match(page).Value);
        var (least, most) = (proposal.AcknowledgedSteps, proposal.AcknowledgedSteps + proposal.UncertainSteps);
        if (steps < least || steps > most)
            report.Fault($"{proposal.Title} has {steps} steps where {least} were acknowledged and {most - least} not answered");
        var reason = WebUtility.HtmlDecode(Reason().Match(page).Groups[1].Value);
        if (!proposal.PossibleReasons.Contains(reason, StringComparer.Ordinal))
            report.Fault($"{proposal.Title} says ”{reason}” where it should say {string.Join(" or ", proposal.PossibleReasons)}");
    }

    private async Task FindAsync(Amender amender)
    {
        foreach (var (place, reason, isAcknowledged) in amender.Sent)
        {
            var page = (await amender.Visitor.GetAsync($"/?place={place}", null, CancellationToken.None)).Text;
            var times = Regex.Count(page, $"<p class=\"note\">{Regex.Escape(reason)}", RegexOptions.None, TimeSpan.FromSeconds(5));
            if (times > 1 || (isAcknowledged && times == 0))
                report.Fault($"the change by hand {reason} of {place} is found {times} times");
        }
    }

    [GeneratedRegex("""/proposals/[0-9]+[^>]*>\s*([0-9]+)\. (W[0-9]+-[0-9]+)\s*<""")]
    private static partial Regex ListedTitle();

    [GeneratedRegex("""<ol class="steps[\s\S]*?</ol>""")]
    private static partial Regex Steps();

    [GeneratedRegex("<li[ >]")]
    private static partial Regex Step();

    [GeneratedRegex("""<p class="reason">([^<]*)</p>""")]
    private static partial Regex Reason();
}
