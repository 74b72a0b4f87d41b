using System.Text.Json;
using System.Text.Json.Serialization;
using Samplan.Kernel;

namespace Samplan.Accounts.Contracts;

/// <summary>
/// Another provider that people sign in through: OpenID Connect, authorisation code with PKCE. A file outside the workspace, since it holds a secret.
/// </summary>
/// <param name="Name">As it stands on the button: ”Region Kalmar län”.</param>
/// <param name="Issuer">What the provider calls itself; <c>/.well-known/openid-configuration</c> is read below it.</param>
public sealed record OpenIdSettings(string Name, Uri Issuer, string ClientId, string ClientSecret)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile", "email"];

    /// <summary>The claim that lists groups or application roles.</summary>
    public string GroupClaim { get; init; } = "groups";

    /// <summary>What a group gives; somebody in none of them has no account here.</summary>
    public IReadOnlyDictionary<string, OpenIdGroup> Groups { get; init; } = new Dictionary<string, OpenIdGroup>();

    /// <exception cref="RefusedException">The file is missing or is not of this kind.</exception>
    public static OpenIdSettings Read(string path)
    {
        try
        {
            var read = JsonSerializer.Deserialize<OpenIdSettings>(File.ReadAllBytes(path), s_json);
            if (read is { Name.Length: > 0, Issuer.IsAbsoluteUri: true, ClientId.Length: > 0, ClientSecret: not null })
                return read;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or NotSupportedException) { }
        throw new RefusedException(Refusal.Of("accounts.openid-file", ("file", path)));
    }

    // Without the secret.
    public override string ToString() => $"{Name} {Issuer}";
}
