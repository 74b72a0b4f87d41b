using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Samplan.Accounts.OpenId;

/// <summary>
/// Checks an id_token as OpenID Connect Core 1.0, section 3.1.3.7, says: signature by a key of the provider's (RS256, PS256, ES256; never none, never a
/// shared secret), issuer, audience, authorised party, times and nonce.
/// </summary>
internal static class IdToken
{
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(2);

    /// <summary>Its claims, or null with the reason for the log; the reason holds nothing of the token.</summary>
    public static (JsonElement? Claims, string? Reason) Check(string token, IdTokenExpectation expected, JsonElement keys)
    {
        if (token.Split('.') is not [var header, var payload, var signature] || Parse(header) is not { } head || Parse(payload) is not { } claims)
            return (null, "not a token");
        if (!IsSigned(head, keys, Encoding.ASCII.GetBytes($"{header}.{payload}"), signature))
            return (null, "signature");
        return Find(claims, expected) is { } reason ? (null, reason) : (claims, null);
    }

    private static string? Find(JsonElement claims, IdTokenExpectation expected)
    {
        if (Text(claims, "iss") != expected.Issuer)
            return "issuer";
        var audiences = Texts(claims, "aud");
        if (!audiences.Contains(expected.ClientId, StringComparer.Ordinal))
            return "audience";
        if ((audiences.Count > 1 || claims.TryGetProperty("azp", out _)) && Text(claims, "azp") != expected.ClientId)
            return "authorised party";
        if (Seconds(claims, "exp") is not { } expires || expires + s_skew <= expected.Now)
            return "expired";
        if (Seconds(claims, "iat") is not { } issued || issued - s_skew > expected.Now || Seconds(claims, "nbf") - s_skew > expected.Now)
            return "from the future";
        if (Text(claims, "nonce") is not { } nonce || !Identity.Secret.AreSame(nonce, expected.Nonce))
            return "nonce";
        return string.IsNullOrEmpty(Text(claims, "sub")) ? "subject" : null;
    }

    private static bool IsSigned(JsonElement header, JsonElement keys, byte[] signed, string signature)
    {
        if (!Base64Url.IsValid(signature))
            return false;
        var bytes = Base64Url.DecodeFromChars(signature);
        var (algorithm, id) = (Text(header, "alg"), Text(header, "kid"));
        return keys.TryGetProperty("keys", out var all)
            && all.EnumerateArray()
                .Where(key => (id is null || Text(key, "kid") == id) && Text(key, "use") is null or "sig")
                .Any(key => IsSignedBy(key, algorithm, signed, bytes));
    }

    private static bool IsSignedBy(JsonElement key, string? algorithm, byte[] signed, byte[] signature)
    {
        try
        {
            switch (algorithm, Text(key, "kty"))
            {
                case ("RS256" or "PS256", "RSA"):
                    using (var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") }))
                    {
                        var padding = algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss;
                        return rsa.KeySize >= 2048 && rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, padding);
                    }
                case ("ES256", "EC") when Text(key, "crv") == "P-256":
                    var point = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") };
                    using (var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point }))
                        return curve.VerifyData(signed, signature, HashAlgorithmName.SHA256);
                default:
                    return false;
            }
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static JsonElement? Parse(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            return null;
        }
    }

    public static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>One text or a list of them.</summary>
    public static IReadOnlyList<string> Texts(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
        : [];

    private static DateTimeOffset? Seconds(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 1e11
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(Text(key, name));
}
