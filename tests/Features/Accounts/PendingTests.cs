using Samplan.Accounts.Identity;

namespace Samplan.Features.Tests.Accounts;

public sealed class PendingTests
{
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 5, 19, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Whoever_begins_thousands_pushes_out_their_own_and_nobody_elses()
    {
        var pending = new Pending<string>(_clock);
        var ours = pending.Add("192.0.2.1", "vår");
        var first = pending.Add("192.0.2.66", "första");
        for (var time = 0; time < Pending<string>.Most + 1; time++)
            pending.Add("192.0.2.66", "flod");
        Assert.True(pending.TryFind(ours, out var found));
        Assert.Equal("vår", found);
        Assert.False(pending.TryFind(first, out _));
    }

    [Fact]
    public void From_many_addresses_the_oldest_of_all_gives_way()
    {
        var pending = new Pending<int>(_clock);
        string[] marks = [.. Enumerable.Range(0, Pending<int>.Most + 5).Select(number => pending.Add($"address {number}", number))];
        Assert.All(marks[..5], mark => Assert.False(pending.TryFind(mark, out _)));
        Assert.All(marks[5..], mark => Assert.True(pending.TryFind(mark, out _)));
    }

    [Fact]
    public void It_is_taken_once_and_is_void_after_ten_minutes()
    {
        var pending = new Pending<string>(_clock);
        var mark = pending.Add("192.0.2.1", "en");
        Assert.True(pending.TryTake(mark, out _));
        Assert.False(pending.TryTake(mark, out _));
        var late = pending.Add("192.0.2.1", "sen");
        _clock.Now += TimeSpan.FromMinutes(10);
        Assert.False(pending.TryFind(late, out _));
        Assert.False(pending.TryFind("gissad", out _));
        Assert.False(pending.TryFind(null, out _));
    }
}
