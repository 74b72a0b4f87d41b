using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Accessibility.Surfaces;

namespace Samplan.Accessibility.Nearness;

/// <summary>What the address asks for. What it does not say, or cannot be read, is at its default.</summary>
/// <param name="Kind">Of service; null for the first.</param>
/// <param name="Travel">How one travels, and how far counts.</param>
/// <param name="Closed">Services that are thought away, by id.</param>
/// <param name="Least">A service that fewer people have nearest closes too; 0 where none follows.</param>
internal sealed record ServiceRequest(string? Kind, ServiceShow Show, SurfaceRequest Travel, IReadOnlyList<string> Closed, int Least)
{
    private const int DefaultMinutes = 15;
    private const int MostClosed = 50;
    private const int MostLeast = 100_000;

    public static ServiceRequest Of(HttpContext context)
    {
        var query = context.Request.Query;
        var travel = SurfaceRequest.Of(context);
        return new ServiceRequest(
            query["kind"].ToString() is { Length: > 0 } kind ? kind : null,
            query["show"].ToString() switch
            {
                "second" => ServiceShow.Second,
                "extra" => ServiceShow.Extra,
                _ => ServiceShow.Nearest,
            },
            travel with
            {
                Place = null,
                Point = null,
                IsTo = true,
                Minutes = query.ContainsKey("minutes") ? travel.Minutes : DefaultMinutes,
            },
            [.. query["closed"].OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Take(MostClosed)],
            int.TryParse(query["least"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var least) ? Math.Clamp(least, 0, MostLeast) : 0
        );
    }

    public string ShowKey => Show.ToString().ToLowerInvariant();

    /// <summary>The address of it all, without its path.</summary>
    public string Address => AddressOf(Kind, Closed);

    /// <summary>The same for another kind; what is thought away belongs to the kind.</summary>
    public string AddressOf(string kind) => AddressOf(kind, []);

    /// <summary>The same with other services thought away.</summary>
    public string With(IReadOnlyList<string> closed) => AddressOf(Kind, closed);

    private string AddressOf(string? kind, IReadOnlyList<string> closed)
    {
        var parts = new List<string>();
        if (kind is not null)
            parts.Add("kind=" + Uri.EscapeDataString(kind));
        if (Show != ServiceShow.Nearest)
            parts.Add("show=" + ShowKey);
        parts.AddRange(closed.Select(id => "closed=" + Uri.EscapeDataString(id)));
        if (Least > 0)
            parts.Add(FormattableString.Invariant($"least={Least}"));
        parts.Add(Travel.ToChoice().Query);
        return string.Join('&', parts);
    }
}
