using System.Net;
using System.Net.Mail;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samplan.Accounts.Contracts;
using Samplan.Storage;
using Mail = Samplan.Accounts.Contracts.Mail;

namespace Samplan.Accounts.Mailing;

/// <summary>
/// Sends letters after the answer has been given, so that the time of an answer tells nothing of whether a letter was sent. Without a mail server the
/// letters are laid as files in <c>outbox</c> in the workspace's folder.
/// </summary>
internal sealed partial class MailRoom(AccountsSettings settings, Workspace workspace, ILogger<MailRoom> logger) : BackgroundService, ISenderOfMail
{
    private const int MostWaiting = 10_000;
    private const int SmtpPort = 25;
    private const int SubmissionPort = 587;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly TimeSpan[] s_pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2)];

    private readonly Channel<Mail> _waiting = Channel.CreateBounded<Mail>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public void Send(Mail mail)
    {
        if (!_waiting.Writer.TryWrite(mail))
            LogTooMany();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in _waiting.Reader.ReadAllAsync(stoppingToken))
            await SendAsync(mail, stoppingToken);
    }

    private async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var message = new MailMessage(settings.MailFrom, mail.To, mail.Subject, mail.Text);
                if (settings.MailServer is { } server)
                {
                    using var client = OpenClient(server);
                    await client.SendMailAsync(message, cancellation);
                }
                else
                    LayInOutbox(message);
                return;
            }
            // Whatever a mail server does, the next letter is still sent.
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                if (attempt == s_pauses.Length || IsHopeless(problem))
                {
                    LogNotSent(problem.Message);
                    return;
                }
                await Task.Delay(s_pauses[attempt], cancellation);
            }
        }
    }

    // Refused for good (RFC 5321, 4.2.1), or no letter at all: the next one need not wait for it.
    private static bool IsHopeless(Exception problem) =>
        problem is FormatException or ArgumentException || (problem is SmtpException refused && (int)refused.StatusCode is >= 500 and < 600);

    private static SmtpClient OpenClient(Uri server)
    {
        var isSecure = server.Scheme == "smtps";
        var port =
            server.Port > 0 ? server.Port
            : isSecure ? SubmissionPort
            : SmtpPort;
        var client = new SmtpClient(server.Host, port) { EnableSsl = isSecure };
        if (server.UserInfo.Split(':') is [var name, var password])
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password));
        return client;
    }

    // Written beside and moved, so that whoever looks into the outbox finds whole letters only.
    private void LayInOutbox(MailMessage message)
    {
        var outbox = FolderOfOwner(Path.GetFullPath(Path.Combine(workspace.Folder, "outbox")));
        var writing = FolderOfOwner(Path.Combine(outbox, ".writing"));
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing })
            client.Send(message);
        foreach (var letter in Directory.GetFiles(writing))
            File.Move(letter, Path.Combine(outbox, Path.GetFileName(letter)));
    }

    // The letters hold links that let people in.
    private static string FolderOfOwner(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
        return folder;
    }

    [LoggerMessage(LogLevel.Error, "A letter could not be sent: {Reason}")]
    private partial void LogNotSent(string reason);

    [LoggerMessage(LogLevel.Error, "Too many letters are waiting; one was let go.")]
    private partial void LogTooMany();
}
