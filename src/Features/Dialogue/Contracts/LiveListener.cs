using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Contracts;

/// <summary>An open page, as it was when it began to listen; it must begin anew within minutes.</summary>
/// <param name="Actor">Who has it open.</param>
/// <param name="Workshops">Numbers of the workshops in which this browser has a seat, without an account.</param>
public sealed record LiveListener(Actor Actor, IReadOnlySet<int> Workshops);
