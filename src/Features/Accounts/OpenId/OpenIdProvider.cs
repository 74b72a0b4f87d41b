using System.Text.Json;
using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.OpenId;

/// <summary>What the provider tells of itself: addresses and keys, read when they are first needed and again when a key is unknown.</summary>
internal sealed class OpenIdProvider(OpenIdSettings settings, HttpClient client, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_age = TimeSpan.FromHours(12);
    private static readonly TimeSpan s_leastAge = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private (OpenIdAddresses Addresses, JsonElement Keys, DateTimeOffset ReadAt)? _read;

    /// <param name="again">A key was unknown: the provider may have changed keys, which is looked at once a minute at most.</param>
    /// <exception cref="HttpRequestException">The provider cannot be reached or does not say what it must.</exception>
    public async Task<(OpenIdAddresses Addresses, JsonElement Keys)> ReadAsync(bool again, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_read is { } kept && clock.GetUtcNow() - kept.ReadAt < (again ? s_leastAge : s_age))
                return (kept.Addresses, kept.Keys);
            var said = await GetAsync(new Uri($"{settings.Issuer.OriginalString.TrimEnd('/')}/.well-known/openid-configuration"), cancellation);
            // Discovery, section 4.3: another name here means that somebody else answers.
            if (IdToken.Text(said, "issuer") is not { } issuer || issuer.TrimEnd('/') != settings.Issuer.OriginalString.TrimEnd('/'))
                throw new HttpRequestException("The provider calls itself something else.");
            var userInfo = IdToken.Text(said, "userinfo_endpoint") is null ? null : Address(said, "userinfo_endpoint");
            var addresses = new OpenIdAddresses(issuer, Address(said, "authorization_endpoint"), Address(said, "token_endpoint"), userInfo);
            var keys = await GetAsync(Address(said, "jwks_uri"), cancellation);
            _read = (addresses, keys, clock.GetUtcNow());
            return (addresses, keys);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<JsonElement> GetAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(await client.GetByteArrayAsync(address, cancellation));
            return document.RootElement.Clone();
        }
        catch (JsonException problem)
        {
            throw new HttpRequestException("The provider's answer is not JSON.", problem);
        }
    }

    private Uri Address(JsonElement said, string name) =>
        Uri.TryCreate(IdToken.Text(said, name), UriKind.Absolute, out var address)
        && (address.Scheme == settings.Issuer.Scheme || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new HttpRequestException($"The provider does not say its {name}.");
}
