using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.OpenId;

/// <summary>
/// Claims that the provider keeps for its userinfo endpoint (OpenID Connect Core 1.0, section 5.3), where a provider that goes strictly by the standard has
/// address, name and groups.
/// </summary>
internal sealed class UserClaims(OpenIdSettings settings, HttpClient client)
{
    /// <summary>The token's claims with those besides; what the token says counts.</summary>
    /// <returns>Null when the answer is about somebody else.</returns>
    /// <exception cref="HttpRequestException">The provider does not answer as it must.</exception>
    public async Task<JsonElement?> CompleteAsync(JsonElement claims, OpenIdAddresses addresses, string? accessToken, CancellationToken cancellation)
    {
        if (addresses.UserInfo is not { } address || accessToken is null || (Has(claims, "email") && Has(claims, settings.GroupClaim)))
            return claims;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await client.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
            return claims;
        var told = await ReadAsync(answer, cancellation);
        // Section 5.3.2: an answer about another subject must not be used.
        if (IdToken.Text(told, "sub") is not { } subject || subject != IdToken.Text(claims, "sub"))
            return null;
        var all = JsonObject.Create(claims)!;
        foreach (var claim in told.EnumerateObject().Where(claim => !all.ContainsKey(claim.Name)))
            all[claim.Name] = JsonNode.Parse(claim.Value.GetRawText());
        return JsonSerializer.SerializeToElement(all);
    }

    private static bool Has(JsonElement claims, string name) => claims.TryGetProperty(name, out _);

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new HttpRequestException("The provider's answer about the person is not an object.");
        }
        catch (JsonException problem)
        {
            throw new HttpRequestException("The provider's answer about the person is not JSON.", problem);
        }
    }
}
