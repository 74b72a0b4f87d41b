using System.Collections.Concurrent;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Accounts;

/// <summary>Letters that were sent.</summary>
internal sealed class KeptLetters : ISenderOfMail
{
    private readonly ConcurrentQueue<Mail> _sent = new();

    public IReadOnlyList<Mail> Sent => [.. _sent];

    public void Send(Mail mail) => _sent.Enqueue(mail);

    /// <summary>The path in the last letter to somebody.</summary>
    public string LinkTo(string mail)
    {
        var letter = _sent.Last(one => one.To == mail);
        return new Uri(letter.Text.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal))).PathAndQuery;
    }

    /// <summary>Waits for what is written after the answer has been given.</summary>
    public async Task WaitForAsync(int count)
    {
        for (var tries = 0; _sent.Count < count && tries < 500; tries++)
            await Task.Delay(10);
        Assert.True(_sent.Count >= count, $"{_sent.Count} letters were sent.");
    }
}
