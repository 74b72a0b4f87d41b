using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Pictures.Editions.Maps;

/// <summary>Puts names beside their places where they cover neither each other nor another symbol; one that finds no room is left out.</summary>
internal sealed class LabelLayout(double width, double height)
{
    private const double PixelsPerLetter = 7;
    private const double LinePixels = 15;
    private const double Gap = 4;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    public void Take(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <param name="clearance">Pixels from the point that the text keeps away.</param>
    public ChangeMapLabel? Place(string text, (double X, double Y) at, double clearance, string? sign)
    {
        var length = text.Length * PixelsPerLetter;
        var (right, left) = (at.X + clearance + Gap, at.X - clearance - Gap);
        (double X, double Y, string Anchor)[] positions =
        [
            (right, at.Y + Gap, "start"),
            (left, at.Y + Gap, "end"),
            (at.X, at.Y + clearance + LinePixels, "middle"),
            (at.X, at.Y - clearance - Gap, "middle"),
            (right, at.Y + clearance + LinePixels - Gap, "start"),
            (left, at.Y - clearance, "end"),
        ];
        foreach (var (x, y, anchor) in positions)
        {
            var from = anchor switch
            {
                "start" => x,
                "end" => x - length,
                _ => x - (length / 2),
            };
            var box = (Left: from, Top: y - LinePixels + 3, Right: from + length, Bottom: y + 3);
            if (box.Left < 2 || box.Right > width - 2 || box.Top < 2 || box.Bottom > height - 2 || _taken.Any(other => Meets(other, box)))
                continue;
            _taken.Add(box);
            return new ChangeMapLabel(text, x, y, anchor, sign, at.X, at.Y);
        }
        return null;
    }

    private static bool Meets((double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
