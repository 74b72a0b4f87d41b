using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Mailing;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Access;

/// <summary>Looks up, after the answer, who asked for a new password, and writes to those who have an account.</summary>
internal sealed partial class ResetDesk(Workspace workspace, PersonStore people, Letters letters, TimeProvider clock, ILogger<ResetDesk> logger)
    : BackgroundService
{
    public static readonly TimeSpan Age = TimeSpan.FromHours(1);

    private readonly RateLimit _accounts = new(burst: 3, perMinute: 0.05, clock);
    private readonly RateLimit _addresses = new(burst: 10, perMinute: 1, clock);
    private readonly Channel<(string Mail, string Language)> _asked = Channel.CreateBounded<(string, string)>(1_000);

    /// <summary>Beyond what is reasonable from one address or for one account nothing is done, and nobody is told.</summary>
    public void Ask(string mail, string address, string language)
    {
        if (MailAddress.IsOne(mail) && _addresses.TryTake(address) && _accounts.TryTake(MailAddress.KeyOf(mail)))
            _asked.Writer.TryWrite((mail, language));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (mail, language) in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(mail, Texts.In(language));
            }
            // A busy database or a full disk: whoever asked asks again, and the desk stays open.
            catch (Exception problem) when (problem is DbException or IOException)
            {
                LogNotDone(problem.Message);
            }
        }
    }

    private async Task WriteAsync(string mail, Texts texts)
    {
        if (await people.FindByMailAsync(mail) is not { Mail: { } kept } person)
            return;
        var token = Secret.New();
        var now = clock.GetUtcNow();
        await workspace.People.WriteAsync(session => CredentialStore.AddResetAsync(session, person.Id, token, now, now + Age));
        letters.OfferNewPassword(texts, kept, token);
    }

    [LoggerMessage(LogLevel.Error, "A link for a new password could not be made: {Reason}")]
    private partial void LogNotDone(string reason);
}
