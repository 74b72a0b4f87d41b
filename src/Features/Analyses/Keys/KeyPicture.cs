using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions.Drawing;

namespace Samplan.Analyses.Keys;

/// <summary>A vintage of a key as a map: units by class, a line round each class and its name.</summary>
internal static class KeyPicture
{
    private const int Tints = 6;
    private const double PointPixels = 4;

    /// <param name="marked">Ids of the units that are hatched.</param>
    public static MapView Draw(KeyVintage vintage, UnitCanvas canvas, IReadOnlySet<string> marked)
    {
        var numbers = Numbers(vintage);
        var members = Enumerable
            .Range(0, vintage.Units.Count)
            .Where(unit => vintage.Units[unit].Class is not null)
            .GroupBy(unit => vintage.Units[unit].Class!.Code)
            .Select(group => group.ToArray())
            .ToArray();
        return new MapView(
            UnitCanvas.WidthPixels,
            canvas.HeightPixels,
            [.. vintage.Units.Select((unit, number) => Area(unit, number))],
            [.. members.Where(units => canvas.AreAreas || units.Length > 1).Select(units => canvas.OutlineOf(units))],
            HasLegend(vintage)
                ? []
                : new NamePlacing(canvas.HeightPixels).Place(members.OrderByDescending(units => units.Length).Select(units => (NameOf(units), Middle(units)))),
            canvas.PixelsPerKilometre
        )
        {
            Ground = canvas.Ground,
        };

        MapArea Area(KeyedUnit unit, int number) =>
            new(
                canvas.Paths[number],
                canvas.Points[number].X,
                canvas.Points[number].Y,
                PointPixels,
                unit.Class is { } one ? Fill(numbers[one.Code]) : "none",
                $"{unit.Name}: {KeyWords.Class(unit.Class)}",
                marked.Contains(unit.Id)
            );

        string NameOf(int[] units) => vintage.Units[units[0]].Class is { } one ? one.Name ?? one.Code : "";

        (double X, double Y) Middle(int[] units)
        {
            var (x, y) = (units.Average(unit => canvas.Points[unit].X), units.Average(unit => canvas.Points[unit].Y));
            return canvas.Points[units.MinBy(unit => Math.Abs(canvas.Points[unit].X - x) + Math.Abs(canvas.Points[unit].Y - y))];
        }
    }

    /// <summary>Few enough classes to have a colour each; areas have their names on the map instead.</summary>
    public static bool HasLegend(KeyVintage vintage) => vintage.ListClasses().Count <= Tints;

    /// <param name="say">A class in words.</param>
    public static IEnumerable<(string Fill, string Text)> Legend(KeyVintage vintage, Func<KeyClass, string> say) =>
        HasLegend(vintage) ? vintage.ListClasses().Select((one, number) => (Fill(number), say(one))) : [];

    private static Dictionary<string, int> Numbers(KeyVintage vintage) =>
        vintage.ListClasses().Select((one, number) => (one.Code, number)).ToDictionary(pair => pair.Code, pair => pair.number, StringComparer.Ordinal);

    private static string Fill(int number) => FormattableString.Invariant($"region-{number % Tints}");
}
