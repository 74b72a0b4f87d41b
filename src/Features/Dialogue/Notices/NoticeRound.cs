using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samplan.Storage;

namespace Samplan.Dialogue.Notices;

/// <summary>Once a minute: what has come with time alone is told, and the letters that are due are written.</summary>
internal sealed partial class NoticeRound(OverdueDatasets overdue, NoticeLetters letters, Workspace workspace, TimeProvider clock, ILogger<NoticeRound> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        // A workspace that is only looked at has nowhere to write.
        if (workspace.Access == WorkspaceAccess.Read)
            return;
        await overdue.TellAsync(cancellation);
        await letters.SendDueAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            // A busy database: the next minute is as good.
            catch (DbException problem)
            {
                LogNotDone(problem.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Notices were not sent: {Reason}")]
    private partial void LogNotDone(string reason);
}
