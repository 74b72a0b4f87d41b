namespace Samplan.Accounts.OpenId;

/// <summary>What an id_token must say to be the answer to our question.</summary>
internal sealed record IdTokenExpectation(string Issuer, string ClientId, string Nonce, DateTimeOffset Now);
