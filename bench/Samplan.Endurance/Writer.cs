using System.Globalization;

namespace Samplan.Endurance;

/// <summary>A municipal planner who begins proposals and writes them further, as fast as the pause between two acts lets.</summary>
internal sealed class Writer(int index, Visitor visitor, EnduranceSettings settings, EnduranceReport report)
{
    private const int LongestLife = 8;
    private readonly Random _random = new(settings.Seed + index);
    private readonly List<WrittenProposal> _proposals = [];
    private int _acts;

    public IReadOnlyList<WrittenProposal> Proposals => _proposals;

    public Visitor Visitor => visitor;

    public async Task RunAsync(string organisation, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Pause.BetweenAsync(_random, settings.WriterPause, cancellation);
            // An act that is begun is waited for: what it was answered decides what must be found afterwards.
            if (_proposals is [.., { Number: { } number } last] && last.AcknowledgedSteps + last.UncertainSteps < LongestLife)
                await WriteFurtherAsync(last, number);
            else
                await BeginAsync(organisation);
        }
    }

    private async Task BeginAsync(string organisation)
    {
        var proposal = new WrittenProposal(string.Create(CultureInfo.InvariantCulture, $"W{index:00}-{_proposals.Count:0000}"));
        if (await FormAsync("/proposals/new?edition=1") is not { } page)
            return;
        _proposals.Add(proposal);
        (string, string)[] fields = [("edition", "1"), ("organisation", organisation), ("title", proposal.Title), ("reason", NextReason(proposal))];
        if (await SendAsync(proposal, "/proposals", page, fields) is { IsAcknowledged: true, Location: { } location })
            proposal.Number = int.Parse(location.Split('/', '?')[2], CultureInfo.InvariantCulture);
    }

    private async Task WriteFurtherAsync(WrittenProposal proposal, int number)
    {
        var address = $"/proposals/{number}/edit";
        if (await FormAsync(address) is not { } page)
            return;
        var reason = NextReason(proposal);
        var answer = await SendAsync(proposal, address, page, [("version", Visitor.VersionOf(page)), ("title", proposal.Title), ("reason", reason)]);
        if (answer is { IsAcknowledged: true })
            proposal.PossibleReasons.RemoveRange(0, proposal.PossibleReasons.Count - 1);
        else if (answer is not null)
            proposal.PossibleReasons.Remove(reason);
    }

    private string NextReason(WrittenProposal proposal)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"{proposal.Title} skäl {++_acts}");
        proposal.PossibleReasons.Add(reason);
        return reason;
    }

    /// <summary>Null where the server is down or has had enough of this account.</summary>
    private async Task<string?> FormAsync(string address)
    {
        try
        {
            var answer = await visitor.GetAsync(address, report.Reads, CancellationToken.None);
            return answer.Text.Contains("form-token", StringComparison.Ordinal) ? answer.Text : null;
        }
        catch (Exception gone) when (Pause.IsOfTheNetwork(gone))
        {
            return null;
        }
    }

    private async Task<Answered?> SendAsync(WrittenProposal proposal, string address, string page, (string, string)[] fields)
    {
        try
        {
            var answer = await visitor.PostAsync(address, page, fields, report.Writes, CancellationToken.None);
            if (answer.IsAcknowledged)
            {
                proposal.AcknowledgedSteps++;
                report.Acknowledge();
            }
            return answer;
        }
        catch (Exception gone) when (Pause.IsOfTheNetwork(gone))
        {
            proposal.UncertainSteps++;
            report.Doubt();
            return null;
        }
    }
}
