using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.OpenId;

/// <param name="Verifier">PKCE's secret (RFC 7636), of which the provider has the hash.</param>
/// <param name="Return">Where to go afterwards, on this server.</param>
/// <param name="LinkTo">Somebody who has signed in already and wants to be known by the provider too.</param>
internal sealed record PendingProviderSignIn(string State, string Nonce, string Verifier, string Return, PersonId? LinkTo)
{
    // Secrets stand in no log.
    public override string ToString() => nameof(PendingProviderSignIn);
}
