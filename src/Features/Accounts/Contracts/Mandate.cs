namespace Samplan.Accounts.Contracts;

/// <summary>What a person may say for an organisation, until when, and by which decision. Everybody who has signed in sees it.</summary>
/// <param name="Scope">In words: ”tillstyrka i frågor om nodstruktur”.</param>
/// <param name="Decision">The decision that gave it: number and paragraph, or the delegation order.</param>
/// <param name="ValidUntil">The last day, null where it holds until taken back.</param>
public sealed record Mandate(string Id, PersonId Person, OrganisationId Organisation, string Scope, string Decision, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    public DateTimeOffset? WithdrawnAt { get; init; }

    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && ValidFrom <= day && (ValidUntil is not { } last || day <= last);
}
