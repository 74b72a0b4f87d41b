namespace Samplan.Formats.Tables;

/// <summary>What a cell holds. <see cref="Text"/> is unparsed: a CSV file knows nothing else.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,
    Truth,
    Date,
}

/// <summary>
/// One value of a row without boxing. A text of "12,5" is <see cref="CellKind.Text"/>; the role that imports it decides what it means.
/// Numbers, truths (0 or 1) and dates (days since 0001-01-01, see <see cref="DateOnly.DayNumber"/>) are in <see cref="Number"/>.
/// </summary>
public readonly record struct Cell(CellKind Kind, double Number, string? Text)
{
    public static Cell Empty => default;

    public static Cell Of(string text) => new(CellKind.Text, 0, text);

    public static Cell Of(double number) => new(CellKind.Number, number, null);

    public static Cell Of(bool truth) => new(CellKind.Truth, truth ? 1 : 0, null);

    public static Cell Of(DateOnly date) => new(CellKind.Date, date.DayNumber, null);
}
