namespace Samplan.Accounts.OpenId;

/// <param name="UserInfo">Null where the provider has none.</param>
internal sealed record OpenIdAddresses(string Issuer, Uri Authorization, Uri Token, Uri? UserInfo);
