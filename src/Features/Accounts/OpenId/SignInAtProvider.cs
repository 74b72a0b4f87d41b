using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;

namespace Samplan.Accounts.OpenId;

/// <summary>
/// Somebody signs in at another provider: OpenID Connect, authorisation code with PKCE. The answer counts only in the browser that asked, once, and only with
/// an id_token that is signed, meant for us and made for this question.
/// </summary>
internal sealed partial class SignInAtProvider(
    OpenIdSettings settings,
    OpenIdProvider provider,
    HttpClient client,
    Pending<PendingProviderSignIn> pending,
    IPublicAddress address,
    UserClaims userClaims,
    ProviderAccounts accounts,
    TimeProvider clock,
    ILogger<SignInAtProvider> logger
)
{
    private const string Callback = "/sign-in/provider/callback";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/sign-in/provider", (HttpContext context, SignInAtProvider use) => use.BeginAsync(context))
            .WithName("BeginSignInAtProvider")
            .MayAnyone();
        routes
            .MapGet(Callback, (HttpContext context, SignInAtProvider use, SignedIn signedIn) => use.EndAsync(context, signedIn))
            .WithName(nameof(SignInAtProvider))
            .MayAnyone();
    }

    private async Task<IResult> BeginAsync(HttpContext context)
    {
        try
        {
            var (addresses, _) = await provider.ReadAsync(again: false, context.RequestAborted);
            var asked = new PendingProviderSignIn(
                Secret.New(),
                Secret.New(),
                Secret.New(),
                SignIn.ReturnOf($"{context.Request.Query["return"]}"),
                context.ActorOf().PersonId
            );
            Cookies.Set(context, Cookies.Provider, pending.Add(ClientAddress.Of(context), asked), null);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Redirect(QueryHelpers.AddQueryString(addresses.Authorization.AbsoluteUri, Question(asked)));
        }
        catch (HttpRequestException problem)
        {
            LogUnreachable(problem.Message);
            return Answers.Refusal(context, "accounts.openid-unreachable", StatusCodes.Status502BadGateway);
        }
    }

    private Dictionary<string, string?> Question(PendingProviderSignIn asked) =>
        new(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = settings.ClientId,
            ["redirect_uri"] = address.Of(Callback).AbsoluteUri,
            ["scope"] = string.Join(' ', settings.Scopes),
            ["state"] = asked.State,
            ["nonce"] = asked.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(asked.Verifier))),
            ["code_challenge_method"] = "S256",
        };

    private async Task<IResult> EndAsync(HttpContext context, SignedIn signedIn)
    {
        pending.TryTake(Cookies.Find(context, Cookies.Provider), out var asked);
        Cookies.Remove(context, Cookies.Provider);
        var query = context.Request.Query;
        if (asked is null || !Secret.AreSame(asked.State, query["state"].ToString()) || query["code"].ToString() is not { Length: > 0 } code)
            return Answers.Refusal(context, "accounts.openid-not-done", StatusCodes.Status400BadRequest);
        // Whoever began as one person may not end as another.
        if (asked.LinkTo is { } linked && context.ActorOf().PersonId != linked)
            return Answers.Refusal(context, "accounts.openid-not-done", StatusCodes.Status400BadRequest);
        try
        {
            if (await RedeemAsync(code, query["iss"], asked, context.RequestAborted) is not { } claims)
                return Answers.Refusal(context, "accounts.openid-not-done", StatusCodes.Status400BadRequest);
            var found = await accounts.FindOrMakeAsync(claims, asked.LinkTo);
            if (found.Value is not { } person)
                return Answers.Refusal(context, found.Refusal!.Code, StatusCodes.Status403Forbidden);
            await signedIn.BeginAsync(context, person.Id);
            return new SeeOther(asked.Return);
        }
        catch (HttpRequestException problem)
        {
            LogUnreachable(problem.Message);
            return Answers.Refusal(context, "accounts.openid-unreachable", StatusCodes.Status502BadGateway);
        }
    }

    /// <param name="issuer">Who the answer says has answered (RFC 9207), where it does.</param>
    private async Task<JsonElement?> RedeemAsync(string code, string? issuer, PendingProviderSignIn asked, CancellationToken cancellation)
    {
        var (addresses, keys) = await provider.ReadAsync(again: false, cancellation);
        if (issuer is { Length: > 0 } && issuer != addresses.Issuer)
        {
            LogRefused("another issuer");
            return null;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, addresses.Token)
        {
            Content = new FormUrlEncodedContent([
                new("grant_type", "authorization_code"),
                new("code", code),
                new("redirect_uri", address.Of(Callback).AbsoluteUri),
                new("client_id", settings.ClientId),
                new("client_secret", settings.ClientSecret),
                new("code_verifier", asked.Verifier),
            ]),
        };
        using var answer = await client.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode || await TokensOfAsync(answer, cancellation) is not { } tokens)
        {
            LogRefused($"token endpoint, {(int)answer.StatusCode}");
            return null;
        }
        var expected = new IdTokenExpectation(addresses.Issuer, settings.ClientId, asked.Nonce, clock.GetUtcNow());
        var (claims, reason) = IdToken.Check(tokens.Id, expected, keys);
        if (reason == "signature")
            (claims, reason) = IdToken.Check(tokens.Id, expected, (await provider.ReadAsync(again: true, cancellation)).Keys);
        var whole = claims is { } sound ? await userClaims.CompleteAsync(sound, addresses, tokens.Access, cancellation) : null;
        if (whole is null)
            LogRefused(reason ?? "another subject");
        return whole;
    }

    private static async Task<(string Id, string? Access)?> TokensOfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return document.RootElement.ValueKind == JsonValueKind.Object && IdToken.Text(document.RootElement, "id_token") is { } token
                ? (token, IdToken.Text(document.RootElement, "access_token"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The provider of sign-in could not be used: {Reason}")]
    private partial void LogUnreachable(string reason);

    [LoggerMessage(LogLevel.Warning, "What the provider of sign-in answered was not accepted: {Reason}")]
    private partial void LogRefused(string reason);
}
