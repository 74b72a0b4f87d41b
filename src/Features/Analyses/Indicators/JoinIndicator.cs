using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Figures of a file with the role <c>indicators</c>, found by the unit's code or name. A place may take the figure of its municipality,
/// and then every place of it has the same. A declared period gives the year where neither row nor file has one.
/// </summary>
internal sealed class JoinIndicator(IndicatorMethod.Join join, Period? period) : IIndicatorMethod
{
    private const string Role = "indicators";

    public IReadOnlyList<DatasetNeed> Datasets => [new(Role, IsEssential: true)];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var years = new FigureYears(units.Count);
        foreach (var input in ListSources(inputs))
        {
            cancellation.ThrowIfCancellationRequested();
            var find = Finder(units, input);
            foreach (var (row, year, value) in FigureRows.List(input, join.Key))
            {
                foreach (var unit in find(row))
                    years.Add(year ?? period?.To, unit, value, input.Name);
            }
        }
        return years.List();
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs)
    {
        if (inputs.ListDatasets(Role).Count == 0)
            yield return Role;
        else if (!ListSources(inputs).Any(input => FigureRows.Holds(input, join.Key)))
            yield return $"{Role}:{join.Key}";
    }

    private IEnumerable<DatasetInput> ListSources(StepInputs inputs) =>
        inputs.ListDatasets(Role).Where(input => join.Dataset is not { } name || FigureRows.IsNamed(input, name));

    /// <summary>From a row of the file to the units that it is about.</summary>
    private Func<int, IReadOnlyList<int>> Finder(UnitLayer units, DatasetInput input)
    {
        var isOfMunicipalities = join.By == Geography.Municipality || units.Geography == Geography.Municipality;
        var (names, parts, levels) = (input.Content.Texts("unit"), input.Content.Texts("municipality"), input.Content.Texts("level"));
        var level = isOfMunicipalities ? "municipality" : "place";
        var groups = isOfMunicipalities ? ListMunicipalities(units) : [.. units.Units.Select((unit, index) => (NameOf(unit), (IReadOnlyList<int>)[index]))];
        var matcher = new PlaceMatcher([.. groups.Select(group => group.Name)], input.Version.Aliases);
        return row =>
        {
            if (names[row] is not { } name || (levels[row] is { } own && own != level))
                return [];
            var match = matcher.Match(name, isOfMunicipalities ? null : parts[row]);
            return match.IsFound ? groups[match.Place].Units : [];
        };
    }

    private static PlaceName NameOf(Place unit) => new(unit.Name, unit.Code, unit.Municipality, unit.MunicipalityCode);

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
