using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Figures of a file with the role <c>indicators</c>, found by the unit's code or name. A place may take the figure of its municipality,
/// and then every place of it has the same. A declared period gives the year where neither row nor file has one.
/// </summary>
/// <param name="role">Of the files that are looked in.</param>
internal sealed class JoinIndicator(IndicatorMethod.Join join, Indicator indicator, string role = JoinIndicator.Role) : IIndicatorMethod
{
    private const string Role = "indicators";

    public IReadOnlyList<DatasetNeed> Datasets => [new(role, IsEssential: true)];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var isOfMunicipalities = join.By == Geography.Municipality || units.Geography == Geography.Municipality;
        var years = new FigureYears(isOfMunicipalities ? units.Count : units.Names.Count);
        foreach (var input in ListSources(inputs))
        {
            cancellation.ThrowIfCancellationRequested();
            var find = Finder(units, input, isOfMunicipalities);
            foreach (var (row, year, value) in FigureRows.List(input, join.Key))
            {
                foreach (var target in find(row))
                    years.Add(year ?? indicator.Period?.To, target, value, input.Name);
            }
        }
        return isOfMunicipalities ? years.List() : years.List().Select(year => year with { Values = units.Gather(year.Values, Additive.Is(indicator.Unit)) });
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs)
    {
        if (inputs.ListDatasets(role).Count == 0)
            yield return role;
        else if (!ListSources(inputs).Any(input => FigureRows.Holds(input, join.Key)))
            yield return $"{role}:{join.Key}";
    }

    private IEnumerable<DatasetInput> ListSources(StepInputs inputs) =>
        inputs.ListDatasets(role).Where(input => join.Dataset is not { } name || FigureRows.IsNamed(input, name));

    /// <summary>From a row of the file to the names or, by municipality, the units that it is about.</summary>
    private static Func<int, IReadOnlyList<int>> Finder(UnitLayer units, DatasetInput input, bool isOfMunicipalities)
    {
        var (names, parts, levels) = (input.Content.Texts("unit"), input.Content.Texts("municipality"), input.Content.Texts("level"));
        var level = isOfMunicipalities ? "municipality" : "place";
        var groups = isOfMunicipalities ? ListMunicipalities(units) : [];
        var matcher = isOfMunicipalities
            ? new PlaceMatcher([.. groups.Select(group => group.Name)], input.Version.Aliases)
            : units.Matcher(input.Version.Aliases);
        return row =>
        {
            if (names[row] is not { } name || (levels[row] is { } own && own != level))
                return [];
            var match = matcher.Match(name, isOfMunicipalities ? null : parts[row]);
            return !match.IsFound ? []
                : isOfMunicipalities ? groups[match.Place].Units
                : [match.Place];
        };
    }

    /// <summary>The municipalities that the units lie in, each with its units.</summary>
    private static (PlaceName Name, IReadOnlyList<int> Units)[] ListMunicipalities(UnitLayer units) =>
        [
            .. Enumerable
                .Range(0, units.Count)
                .Where(unit => (units.Units[unit].Municipality ?? units.Units[unit].MunicipalityCode) is not null)
                .GroupBy(unit => (units.Units[unit].Municipality, units.Units[unit].MunicipalityCode))
                .Select(group =>
                    (new PlaceName(group.Key.Municipality ?? group.Key.MunicipalityCode!, group.Key.MunicipalityCode), (IReadOnlyList<int>)[.. group])
                ),
        ];
}
