using System.Globalization;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>Something pointed out on the map, as an address can hold it.</summary>
internal static class AreaText
{
    private const int MostCorners = 100;

    // Sweden and its waters in SWEREF 99 TM, with room around.
    private const int LeastEasting = 200_000;
    private const int MostEasting = 1_000_000;
    private const int LeastNorthing = 6_000_000;
    private const int MostNorthing = 7_800_000;

    /// <summary>The corners in metres, EPSG:3006; null for a text that is none, or lies elsewhere.</summary>
    public static IReadOnlyList<(int Easting, int Northing)>? Find(string text)
    {
        var parts = text.Split(';');
        if (parts.Length > MostCorners)
            return null;
        var corners = new List<(int, int)>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Split(',') is not [var first, var second] || !IsWhole(first, out var easting) || !IsWhole(second, out var northing))
                return null;
            if (easting is < LeastEasting or > MostEasting || northing is < LeastNorthing or > MostNorthing)
                return null;
            corners.Add((easting, northing));
        }
        return corners;
    }

    /// <summary>
    /// Corners as people type them, one a line: northing and easting in metres, in either order since neither can be the other in Sweden. Null for what is
    /// no place there.
    /// </summary>
    public static string? FindTyped(string typed)
    {
        var corners = new List<string>();
        foreach (var line in typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is not [var first, var second])
                return null;
            if (!IsWhole(first, out var one) || !IsWhole(second, out var other))
                return null;
            corners.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one, other)},{Math.Max(one, other)}"));
        }
        var text = string.Join(';', corners);
        return Find(text) is null ? null : text;
    }

    private static bool IsWhole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
