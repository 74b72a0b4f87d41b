using Samplan.Engine.Accessibility;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Accessibility;

/// <summary>Writes results as CSV: by origin, by area, and by facility. A missing value is an empty field.</summary>
internal sealed class AccessibilityTables(TextWriter output, AccessibilityInput input)
{
    private const double HighPercentile = 90;
    private readonly CsvWriter _table = new(output);

    /// <summary><c>id,state</c>, then the measure's columns. The state says why a value is missing or zero.</summary>
    public long WriteOrigins(IReadOnlyList<OriginColumn> columns, Func<int, bool> isLinked)
    {
        _table.Field("id");
        _table.Field("state");
        foreach (var column in columns)
        {
            if (column.Names is var (name, _))
                _table.Field(name);
            _table.Field(column.Name);
        }
        _table.EndRow();
        for (var origin = 0; origin < input.Origins.Ids.Count; origin++)
        {
            _table.Field(input.Origins.Ids[origin]);
            var reaches = columns.Any(column => column.Values[origin] > 0 || (column.Names is not null && column.Values[origin] is not null));
            _table.Field(
                reaches ? "reached"
                : isLinked(origin) ? "beyond"
                : "unlinked"
            );
            foreach (var column in columns)
            {
                if (column.Names is var (_, names))
                    _table.Field(names[origin]);
                _table.Field(column.Values[origin]);
            }
            _table.EndRow();
        }
        return input.Origins.Ids.Count;
    }

    /// <summary>A row an area: the people whose value is known and those who have none, then for each column mean, median, 90th percentile and Gini by people.</summary>
    public long WriteAreas(IReadOnlyList<OriginColumn> columns)
    {
        _table.Field("area");
        foreach (var column in columns)
        {
            foreach (var part in (string[])["persons", "persons_without_value", "mean", "median", "p90", "gini"])
                _table.Field($"{column.Name}_{part}");
        }
        _table.Field("places_without_persons");
        _table.EndRow();
        var (persons, areas) = (input.Origins.Amounts!, input.Origins.Areas!);
        var byColumn = columns.Select(column => AreaAccess.ByArea(column.Values, persons, areas)).ToList();
        for (var area = 0; area < byColumn[0].Count; area++)
        {
            _table.Field(byColumn[0][area].Area);
            foreach (var values in byColumn.Select(column => column[area].Values))
            {
                foreach (
                    var value in (double?[])
                        [values.Persons, values.PersonsWithoutValue, values.Mean, values.Median, values.Percentile(HighPercentile), values.Gini]
                )
                    _table.Field(value);
            }
            _table.Field(byColumn[0][area].Values.PlacesWithoutPersons);
            _table.EndRow();
        }
        return byColumn[0].Count;
    }

    /// <summary>A row a facility, those with most stranded people first.</summary>
    public long WriteFacilities(IReadOnlyList<FacilityLoss> losses, MeasureWish wish, Func<int, bool> isLinked)
    {
        var unit = wish.UnitName;
        _table.Row(
            "rank",
            "id",
            "state",
            "area",
            "catchment_persons",
            "stranded_persons",
            "persons_without_another",
            $"extra_person_{unit}",
            $"longest_new_{unit}",
            "last_in_area",
            "places_without_persons"
        );
        var rank = 0;
        foreach (
            var loss in losses
                .OrderByDescending(static loss => loss.StrandedPersons)
                .ThenByDescending(static loss => loss.ExtraPersonUnits)
                .ThenBy(static loss => loss.Facility)
        )
        {
            var isOn = isLinked(loss.Facility);
            _table.Field(++rank);
            _table.Field(input.Opportunities.Ids[loss.Facility]);
            _table.Field(isOn ? "reached" : "unlinked");
            _table.Field(input.Opportunities.Areas?[loss.Facility] ?? "");
            foreach (var value in (double?[])[loss.CatchmentPersons, loss.StrandedPersons, loss.PersonsWithoutAnother, loss.ExtraPersonUnits])
                _table.Field(isOn ? value : null);
            _table.Field(OriginMeasures.Said(loss.LongestNewCost, wish));
            _table.Field(
                loss.IsLastInArea switch
                {
                    true => "yes",
                    false => "no",
                    null => "",
                }
            );
            _table.Field(isOn ? loss.PlacesWithoutPersons : null);
            _table.EndRow();
        }
        return rank;
    }
}
