using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Samplan.Accessibility.Together;

/// <summary>What the address asks for; what it does not say, or cannot be read, is at its default.</summary>
/// <param name="Place">Id; null where nobody has chosen.</param>
/// <param name="NearMinutes">On foot and by bicycle: what counts as near.</param>
/// <param name="FarMinutes">By car and public transport: what counts as within reach.</param>
internal sealed record TogetherRequest(string? Place, int NearMinutes, int FarMinutes)
{
    public const int MostMinutes = 90;
    private const int UsuallyNear = 10;
    private const int UsuallyFar = 30;

    public static TogetherRequest Of(HttpContext context)
    {
        var query = context.Request.Query;
        return new TogetherRequest(
            query["place"].ToString() is { Length: > 0 } place ? place : null,
            Minutes(query["near"].ToString(), UsuallyNear),
            Minutes(query["far"].ToString(), UsuallyFar)
        );
    }

    /// <summary>The same of another place, without its path.</summary>
    public string AddressOf(string place) =>
        string.Create(CultureInfo.InvariantCulture, $"place={Uri.EscapeDataString(place)}&near={NearMinutes}&far={FarMinutes}");

    private static int Minutes(string text, int usual) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? Math.Clamp(minutes, 1, MostMinutes) : usual;
}
