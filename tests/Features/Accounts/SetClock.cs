namespace Samplan.Features.Tests.Accounts;

/// <summary>A clock that is moved by hand.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
