using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// A numeric column of the places or municipalities file, one year per imported year of the file. A declared period is the year that the
/// column is about (<c>population_2013</c> of a file from 2023), and then only the newest file that has the column counts.
/// </summary>
internal sealed class ColumnIndicator(string column, Indicator indicator) : IIndicatorMethod
{
    private readonly string _role = UnitLayer.RoleOf(indicator.Geography);

    public IReadOnlyList<DatasetNeed> Datasets => [new(_role, IsEssential: true)];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var versions = inputs.ListDatasets(_role);
        for (var index = 0; index < versions.Count; index++)
        {
            var input = versions[index];
            if (!input.Content.Has(column))
                continue;
            var values = input.Content.Numbers(column);
            // The units are those of the newest file, so that their rows are its rows.
            double?[] ofNames = index == 0 ? [.. units.Names.Select(name => values[name.Row])] : ByName(units, input, values);
            yield return new IndicatorYear(indicator.Period?.To ?? input.Version.Year, units.Gather(ofNames, Additive.Is(indicator.Unit)), null, [input.Name]);
            if (indicator.Period is not null)
                yield break;
        }
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs)
    {
        var versions = inputs.ListDatasets(_role);
        if (versions.Count == 0)
            yield return _role;
        else if (!versions.Any(input => input.Content.Has(column)))
            yield return $"{_role}:{column}";
    }

    private static double?[] ByName(UnitLayer units, DatasetInput input, double?[] values)
    {
        var matcher = units.Matcher(input.Version.Aliases);
        var content = input.Content;
        var (codes, names) = (content.Texts("code"), content.Texts("name"));
        var (municipalities, municipalityCodes) = (content.Texts("municipality"), content.Texts("municipality_code"));
        var found = new double?[units.Names.Count];
        // From the last row, so that the first of several rows of one place stays.
        for (var row = content.Rows - 1; row >= 0; row--)
        {
            var name = Find(codes[row], names[row], municipalities[row] ?? municipalityCodes[row]);
            if (name >= 0)
                found[name] = values[row];
        }
        return found;

        int Find(string? code, string? called, string? municipality)
        {
            if (code is not null && matcher.Match(code) is { IsFound: true } byCode)
                return byCode.Place;
            return called is null ? -1 : matcher.Match(called, municipality).Place;
        }
    }
}
