using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// The figures of one key in a table of figures: either long, with the columns <c>indicator</c> and <c>value</c>, or wide, with a column of
/// that name. A long table without the column <c>indicator</c> has one indicator, named as the dataset or <c>value</c>.
/// </summary>
internal static class FigureRows
{
    public static bool Holds(DatasetInput input, string key) => ListRows(input, key).Any();

    /// <summary>Row, year and value of each figure that is not missing.</summary>
    public static IEnumerable<(int Row, int? Year, double Value)> List(DatasetInput input, string key)
    {
        var years = input.Content.Numbers("year");
        var values = input.Content.Numbers(IsColumn(input, key) ? key : "value");
        foreach (var row in ListRows(input, key))
        {
            if (values[row] is { } value)
                yield return (row, years[row] is { } year ? (int)year : input.Version.Year, value);
        }
    }

    private static bool IsColumn(DatasetInput input, string key) =>
        input.Content.Has(key) && key is not ("unit" or "municipality" or "level" or "year" or "indicator");

    private static IEnumerable<int> ListRows(DatasetInput input, string key)
    {
        var rows = Enumerable.Range(0, input.Content.Rows);
        if (IsColumn(input, key))
            return rows;
        if (!input.Content.Has("value"))
            return [];
        if (!input.Content.Has("indicator"))
            return IsNamed(input, key) ? rows : [];
        var indicators = input.Content.Texts("indicator");
        return rows.Where(row => string.Equals(indicators[row], key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the dataset is called so, by id or by title.</summary>
    public static bool IsNamed(DatasetInput input, string name) =>
        string.Equals(input.Dataset.Id.Value, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(input.Dataset.Title, name, StringComparison.OrdinalIgnoreCase);
}
