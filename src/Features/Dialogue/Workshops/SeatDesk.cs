using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Live;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops;

/// <summary>
/// Lets people in by a code and knows them again by a cookie: 256 random bits that hold for one workshop and until it closes. Nothing is asked of who they are.
/// </summary>
internal sealed class SeatDesk(WorkshopStore workshops, SeatStore seats, GuessLimit guesses, TimeProvider clock) : ILiveSeats
{
    private const string CookieName = "samplan-workshop-";
    private const int SecretBytes = 32;
    private const int MostCookies = 20;

    /// <summary>The open workshop that a typed or scanned code leads to.</summary>
    public async Task<Outcome<Workshop>> FindByCodeAsync(HttpContext context, string? typed)
    {
        var address = AddressOf(context);
        if (!guesses.Allows(address))
            return new Refusal("workshops.too-many-guesses");
        // What can be no code tells nobody anything.
        if (JoinCode.Find(typed) is not { } code)
            return new Refusal("workshops.no-code");
        if (await workshops.FindByCodeAsync(code, clock.GetUtcNow()) is { } workshop)
            return workshop;
        guesses.CountWrong(address);
        return new Refusal("workshops.no-code");
    }

    /// <summary>Takes a seat and hands its secret to the browser.</summary>
    public async Task<Outcome<Seat>> SitDownAsync(HttpContext context, Workshop workshop, string circle)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var seat = await seats.SitDownAsync(workshop.Number, circle, HashOf(secret));
        if (seat.IsDone)
            context.Response.Cookies.Append(
                NameOf(context, workshop.Number),
                secret,
                new CookieOptions
                {
                    HttpOnly = true,
                    Secure = context.Request.IsHttps,
                    // Not strict: a code that is scanned again is a visit from elsewhere, and must find the seat.
                    SameSite = SameSiteMode.Lax,
                    Path = "/",
                    MaxAge = WorkshopLife.CodeAge,
                    IsEssential = true,
                }
            );
        return seat;
    }

    /// <summary>The seat that the request's cookie gives in the workshop.</summary>
    public async Task<Seat?> FindAsync(HttpContext context, int workshop) =>
        context.Request.Cookies[NameOf(context, workshop)] is { Length: > 0 and < 200 } secret
        && await seats.FindAsync(HashOf(secret)) is { } seat
        && seat.Workshop == workshop
            ? seat
            : null;

    public async Task<IReadOnlySet<int>> ListAsync(HttpContext context)
    {
        var found = new HashSet<int>();
        foreach (var name in context.Request.Cookies.Keys.Where(name => name.Contains(CookieName, StringComparison.Ordinal)).Take(MostCookies))
        {
            var number = name[(name.LastIndexOf('-') + 1)..];
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var workshop) && await FindAsync(context, workshop) is not null)
                found.Add(workshop);
        }
        return found;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string NameOf(HttpContext context, int workshop) =>
        string.Create(CultureInfo.InvariantCulture, $"{(context.Request.IsHttps ? "__Host-" : "")}{CookieName}{workshop}");

    // An IPv4 address, or the /64 that one subscriber of IPv6 has to itself.
    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address?.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : $"{address}";
    }
}
