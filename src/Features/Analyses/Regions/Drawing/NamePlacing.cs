using Samplan.Analyses.Pages.Views;

namespace Samplan.Analyses.Regions.Drawing;

/// <summary>Puts names on a drawn map where they cover no other; one that finds no room is left out, and stands in the table.</summary>
internal sealed class NamePlacing(double height)
{
    private const double PixelsPerLetter = 7;
    private const double LinePixels = 15;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>The names in order of weight: the first gets its place first.</summary>
    public IReadOnlyList<MapLabel> Place(IEnumerable<(string Name, (double X, double Y) At)> names)
    {
        var placed = new List<MapLabel>();
        foreach (var (name, at) in names)
        {
            foreach (var shift in (double[])[4, -12, 20])
            {
                if (Take(name, at.X, at.Y + shift) is { } label)
                {
                    placed.Add(label);
                    break;
                }
            }
        }
        return placed;
    }

    private MapLabel? Take(string name, double x, double y)
    {
        var half = name.Length * PixelsPerLetter / 2;
        var middle = Math.Clamp(x, half + 2, UnitCanvas.WidthPixels - half - 2);
        var box = (Left: middle - half, Top: y - LinePixels + 3, Right: middle + half, Bottom: y + 3);
        if (box.Top < 2 || box.Bottom > height - 2 || _taken.Any(other => Meets(other, box)))
            return null;
        _taken.Add(box);
        return new MapLabel(name, middle, y);
    }

    private static bool Meets((double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
