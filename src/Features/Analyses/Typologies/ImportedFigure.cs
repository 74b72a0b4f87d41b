using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Typologies;

/// <summary>A figure of the municipalities that somebody has imported: a column of an <c>indicators</c> file, or an indicator of a long one. The newest year that has it counts.</summary>
internal static class ImportedFigure
{
    public const string Role = "indicators";

    /// <returns>A value a municipality and the dataset's name; null where no file has the figure.</returns>
    public static (IReadOnlyList<double?> Values, string Source)? Find(StepInputs inputs, UnitLayer municipalities, string name)
    {
        foreach (var input in inputs.ListDatasets(Role).OrderByDescending(input => input.Version.Year ?? int.MaxValue))
        {
            var content = input.Content;
            var (indicators, isLong) = (content.Texts("indicator"), !content.Has(name));
            var numbers = content.Numbers(isLong ? "value" : name);
            var matcher = municipalities.Matcher(input.Version.Aliases);
            var (units, levels) = (content.Texts("unit"), content.Texts("level"));
            var (values, isThere) = (new double?[municipalities.Count], false);
            for (var row = content.Rows - 1; row >= 0; row--)
            {
                if (
                    (isLong && indicators[row] != name)
                    || units[row] is not { } unit
                    || levels[row] == "place"
                    || matcher.Match(unit) is not { IsFound: true } match
                )
                    continue;
                values[municipalities.Names[match.Place].Unit] = numbers[row];
                isThere = true;
            }
            if (isThere)
                return (values, input.Name);
        }
        return null;
    }
}
