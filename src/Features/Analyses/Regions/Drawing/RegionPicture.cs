using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Pages.Views;

namespace Samplan.Analyses.Regions.Drawing;

/// <summary>Regions as a map: neighbours in different tints, a line round each and its name.</summary>
internal static class RegionPicture
{
    private const int Tints = 6;
    private const double UnitRadius = 3.5;
    private const double CentreRadius = 6;

    /// <param name="set">What is drawn.</param>
    /// <param name="canvas">The units in pixels.</param>
    /// <param name="borders">Which units touch.</param>
    /// <param name="marked">Units that have moved, or flip.</param>
    public static MapView Draw(RegionSet set, UnitCanvas canvas, IReadOnlyList<UnitBorder> borders, IReadOnlySet<int> marked)
    {
        var tints = Colour(set, borders);
        var areas = set.Members.Select(member => new MapArea(
            canvas.Paths[member.Unit],
            canvas.Points[member.Unit].X,
            canvas.Points[member.Unit].Y,
            member.Region is { } own && set.Regions[own].Centre == member.Unit ? CentreRadius : UnitRadius,
            member.Region is { } region ? FormattableString.Invariant($"region-{tints[region]}") : "none",
            member.Region is { } named ? $"{set.Units[member.Unit].Name} – {set.NameOf(named)}" : set.Units[member.Unit].Name,
            marked.Contains(member.Unit)
        ));
        var names = set.Regions.OrderByDescending(region => region.Residents).Select(region => (set.Units[region.Centre].Name, canvas.Points[region.Centre]));
        return new MapView(
            UnitCanvas.WidthPixels,
            canvas.HeightPixels,
            [.. areas],
            [.. set.Regions.Where(region => canvas.AreAreas || region.Units.Count > 1).Select(region => canvas.OutlineOf(region.Units))],
            new NamePlacing(canvas.HeightPixels).Place(names),
            canvas.PixelsPerKilometre
        )
        {
            Ground = canvas.Ground,
            Lines = canvas.AreAreas ? [] : ListLines(set, canvas),
        };
    }

    private static IReadOnlyList<(double, double, double, double)> ListLines(RegionSet set, UnitCanvas canvas) =>
        [
            .. set
                .Members.Where(member => member.Region is { } region && set.Regions[region].Centre != member.Unit)
                .Select(member =>
                {
                    var (from, to) = (canvas.Points[member.Unit], canvas.Points[set.Regions[member.Region!.Value].Centre]);
                    return (from.X, from.Y, to.X, to.Y);
                }),
        ];

    /// <summary>A tint for each region that none of its neighbours has, as far as there are enough.</summary>
    private static int[] Colour(RegionSet set, IReadOnlyList<UnitBorder> borders)
    {
        var beside = set.Regions.Select(_ => new HashSet<int>()).ToArray();
        foreach (var border in borders)
        {
            if (set.Members[border.First].Region is { } first && set.Members[border.Second].Region is { } second && first != second)
            {
                beside[first].Add(second);
                beside[second].Add(first);
            }
        }
        var tints = Enumerable.Repeat(-1, set.Regions.Count).ToArray();
        foreach (var region in Enumerable.Range(0, tints.Length).OrderByDescending(region => beside[region].Count))
        {
            var taken = beside[region].Select(other => tints[other]).ToHashSet();
            var free = Enumerable.Range(0, Tints).Where(tint => !taken.Contains(tint)).ToArray();
            tints[region] = free.Length == 0 || beside[region].Count == 0 ? region % Tints : free[0];
        }
        return tints;
    }
}
