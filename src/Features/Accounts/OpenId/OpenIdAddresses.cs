namespace Samplan.Accounts.OpenId;

internal sealed record OpenIdAddresses(string Issuer, Uri Authorization, Uri Token);
