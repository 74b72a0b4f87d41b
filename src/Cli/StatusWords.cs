using Samplan.Analyses.Contracts;

namespace Samplan.Cli;

/// <summary>Why something is stale, in words.</summary>
internal sealed class StatusWords(Terminal terminal)
{
    public string Reasons(IReadOnlyList<StaleReason> reasons) =>
        string.Join("; ", reasons.Select(reason => terminal.Texts.Say(KeyOf(reason.Cause), ("what", reason.What))));

    private static string KeyOf(StaleCause cause) =>
        cause switch
        {
            StaleCause.NeverComputed => "cli.stale.never-computed",
            StaleCause.MethodChanged => "cli.stale.method-changed",
            StaleCause.ParameterChanged => "cli.stale.parameter-changed",
            StaleCause.DatasetAdded => "cli.stale.dataset-added",
            StaleCause.DatasetRenewed => "cli.stale.dataset-renewed",
            StaleCause.DatasetRemoved => "cli.stale.dataset-removed",
            StaleCause.ResultChanged => "cli.stale.result-changed",
        };
}
