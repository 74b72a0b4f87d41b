using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Samplan.Features.Tests.Accounts;

/// <summary>Another provider of sign-in, on a free port: it gives out codes for whoever the test says, once each, and checks PKCE as a real one.</summary>
internal sealed class DrawnProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string Challenge, JsonObject Claims)> _codes = new(StringComparer.Ordinal);

    private DrawnProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                new Dictionary<string, string>
                {
                    ["issuer"] = Issuer,
                    ["authorization_endpoint"] = $"{Issuer}/authorize",
                    ["token_endpoint"] = $"{Issuer}/token",
                    ["jwks_uri"] = $"{Issuer}/keys",
                }
        );
        _app.MapGet("/keys", Keys);
        // As a delegate: a method of the request alone would be taken for one that answers by itself.
        _app.MapPost("/token", (Delegate)TokenAsync);
    }

    public string Issuer => _app.Urls.First();

    /// <summary>Changes a token before it is signed, or the signing itself.</summary>
    public Action<JsonObject> Forge { get; set; } = _ => { };
    public Func<string, string> ForgeToken { get; set; } = token => token;

    public static async Task<DrawnProvider> StartAsync()
    {
        var provider = new DrawnProvider();
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Somebody has signed in here: where the browser is sent back to.</summary>
    public string Answer(string question, DateTimeOffset now, string subject, string mail, params string[] groups)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(question).Query);
        Assert.Equal(("S256", "code"), (asked["code_challenge_method"].ToString(), asked["response_type"].ToString()));
        Assert.StartsWith("https://samplan.example/", asked["redirect_uri"].ToString(), StringComparison.Ordinal);
        var code = Guid.NewGuid().ToString("n");
        _codes[code] = (
            asked["code_challenge"].ToString(),
            new JsonObject
            {
                ["iss"] = Issuer,
                ["sub"] = subject,
                ["aud"] = asked["client_id"].ToString(),
                ["nonce"] = asked["nonce"].ToString(),
                ["iat"] = now.ToUnixTimeSeconds(),
                ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
                ["email"] = mail,
                ["name"] = subject,
                ["groups"] = new JsonArray([.. groups.Select(group => JsonValue.Create(group))]),
            }
        );
        return $"{new Uri(asked["redirect_uri"].ToString()).AbsolutePath}?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private object Keys()
    {
        var key = _key.ExportParameters(false);
        return new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    kid = "one",
                    use = "sig",
                    n = Base64Url.EncodeToString(key.Modulus),
                    e = Base64Url.EncodeToString(key.Exponent),
                },
            },
        };
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!_codes.Remove(form["code"].ToString(), out var given) || given.Challenge != challenge || form["client_secret"] != "hemlig")
            return Results.BadRequest();
        Forge(given.Claims);
        return Results.Json(new { id_token = ForgeToken(Sign(given.Claims)) });
    }

    private string Sign(JsonObject claims)
    {
        var signed = $"{Part(new JsonObject { ["alg"] = "RS256", ["kid"] = "one" })}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static string Part(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
