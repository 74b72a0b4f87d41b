using System.Globalization;

namespace Samplan.Catalogue.Import;

/// <summary>How values of a file are shown in sentences.</summary>
internal static class Shown
{
    private const int LongestValue = 60;
    private const int MostNames = 20;

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Enough of a value to recognise it by, on one line.</summary>
    public static string Value(string value)
    {
        var shown = value.Length > LongestValue ? value[..LongestValue] : value;
        foreach (var letter in shown)
        {
            if (char.IsControl(letter))
                shown = shown.Replace(letter, ' ');
        }
        return shown.Length < value.Length ? shown + "…" : shown;
    }

    /// <summary>Names in a row; a long list ends with how many more there are.</summary>
    public static string Names(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostNames).Select(Value)) + (names.Count > MostNames ? $", … (+{Count(names.Count - MostNames)})" : "");
}
