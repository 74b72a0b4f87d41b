using System.Text;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Pages.Views;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Dialogue.Notices;

/// <summary>Writes the letters that are due: what has happened in a line each with its link, and no words that anybody wrote.</summary>
internal sealed class NoticeLetters(
    LetterStore letters,
    HappeningStore happenings,
    HappeningReading reading,
    Unsubscription unsubscription,
    IPeople people,
    ISenderOfMail sender,
    IPublicAddress address,
    Workspace workspace,
    TimeProvider clock
) : IDisposable
{
    // One at a time: a letter is handed over once.
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Makes the letters that are due at this moment, and hands over every letter that the mail room has not got.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await MakeAndHandAsync(cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose() => _sending.Dispose();

    private async Task MakeAndHandAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (person, rhythm, oldest) in await letters.ListWaitingAsync())
        {
            if (LetterTime.IsDue(rhythm, oldest, now))
                await letters.MakeAsync(person, now);
        }
        foreach (var (number, person, told) in await letters.ListUnhandedAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            if (await WriteAsync(person, told, cancellation) is { } mail)
                sender.Send(mail);
            await letters.NoteHandedAsync(number, now);
        }
    }

    /// <summary>Null for somebody who is gone, and where nothing is left that they may know of.</summary>
    private async Task<Mail?> WriteAsync(PersonId person, IReadOnlyList<long> told, CancellationToken cancellation)
    {
        if (await people.FindActorAsync(person, cancellation) is not { } reader || await people.FindMailAddressAsync(person, cancellation) is not { } to)
            return null;
        var texts = Texts.In(workspace.Settings.Language);
        var known = await reading.ListAsync(reader, await happenings.ListAsync([.. told]), texts, cancellation);
        if (known.Count == 0)
            return null;
        var text = new StringBuilder(texts.Say("dialogue.letters.greeting", ("region", workspace.Settings.Name))).Append("\n\n");
        foreach (var one in known.Reverse())
            text.Append(LineOf(one)).Append('\n').Append(address.Of(one.Path).AbsoluteUri).Append("\n\n");
        text.Append(texts["dialogue.letters.all"]).Append('\n').Append(address.Of("/notices").AbsoluteUri).Append("\n\n");
        text.Append(texts["dialogue.letters.end-line"]).Append('\n');
        text.Append(address.Of($"/letters/end/{await unsubscription.MakeAsync(person)}").AbsoluteUri).Append('\n');
        var subject = known is [var only]
            ? $"{only.Name} {only.Sentence}"
            : texts.Say("dialogue.letters.subject", ("count", $"{known.Count}"), ("region", workspace.Settings.Name));
        return new Mail(to, subject.ReplaceLineEndings(" "), text.ToString());
    }

    private static string LineOf(HappeningView one) => $"{one.When} {one.Name} {one.Sentence}{(one.Who.Length > 0 ? $" ({one.Who})" : "")}";
}
