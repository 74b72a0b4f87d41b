using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samplan.Accounts.Identity;
using Samplan.Kernel;

namespace Samplan.Accounts.People;

/// <summary>Once a day what has been kept long enough is erased: names of closed accounts, addresses of invitations nobody took, old sessions.</summary>
internal sealed partial class Retention(
    PersonStore people,
    CredentialStore credentials,
    OldTraceStore traces,
    ErasePerson erase,
    TimeProvider clock,
    ILogger<Retention> logger
) : BackgroundService
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    /// <summary>One day's work.</summary>
    public async Task RunOnceAsync()
    {
        foreach (var person in await people.ListDueForErasureAsync(SwedishTime.Today(clock)))
            await erase.EraseByRuleAsync(person);
        await credentials.SealAsync();
        await traces.RemoveAsync(clock.GetUtcNow());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_day, clock);
        do
        {
            try
            {
                await RunOnceAsync();
            }
            // A busy database: tomorrow is another day.
            catch (DbException problem)
            {
                LogNotDone(problem.Message);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "What has been kept long enough could not be erased: {Reason}")]
    private partial void LogNotDone(string reason);
}
