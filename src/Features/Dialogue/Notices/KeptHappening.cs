using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Notices;

/// <summary>A happening as it is kept. Its words are found when it is read.</summary>
/// <param name="By">Null for the program itself, and for whoever sat at the machine before there were accounts.</param>
/// <param name="Facts">Who may be told, as it was at that moment.</param>
internal sealed record KeptHappening(
    long Number,
    DateTimeOffset At,
    string Kind,
    ObjectAddress About,
    PersonId? By,
    OrganisationId? For,
    ObjectFacts Facts,
    IReadOnlyDictionary<string, string> Details
);
