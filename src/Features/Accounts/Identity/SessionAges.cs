namespace Samplan.Accounts.Identity;

/// <summary>How long a session lasts.</summary>
/// <param name="LongestQuiet">Without a request.</param>
/// <param name="Longest">At all.</param>
internal sealed record SessionAges(TimeSpan LongestQuiet, TimeSpan Longest)
{
    public static SessionAges Usual { get; } = new(TimeSpan.FromHours(12), TimeSpan.FromDays(14));
}
