using Samplan.Cli.Accessibility;
using Samplan.Engine.Accessibility;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Scenarios;

/// <summary>A measure before and after some changes: by origin, or who gains and who loses by area.</summary>
internal sealed class DifferenceTables(TextWriter output, (IReadOnlyList<OriginColumn> Before, IReadOnlyList<OriginColumn> After) columns)
{
    private readonly CsvWriter _table = new(output);

    /// <summary><c>id</c>, then for each column before, after and change; a change is empty unless both are known.</summary>
    public void WriteOrigins(IReadOnlyList<string> ids)
    {
        _table.Field("id");
        foreach (var column in columns.After)
        {
            foreach (var part in (string[])["before", "after", "change"])
                _table.Field($"{column.Name}_{part}");
        }
        _table.EndRow();
        for (var origin = 0; origin < ids.Count; origin++)
        {
            _table.Field(ids[origin]);
            for (var i = 0; i < columns.After.Count; i++)
            {
                var (before, after) = (columns.Before[i].Values[origin], columns.After[i].Values[origin]);
                _table.Field(before);
                _table.Field(after);
                _table.Field(after - before is { } change ? Math.Round(change, 9) : null);
            }
            _table.EndRow();
        }
    }

    /// <summary>A row an area and column.</summary>
    public void WriteAreas(IReadOnlyList<double?> persons, IReadOnlyList<string?> areas, bool isLessBetter)
    {
        _table.Row(
            "area",
            "measure",
            "persons_who_gain",
            "persons_who_lose",
            "persons_as_before",
            "persons_with_one_value",
            "persons_without_value",
            "mean_change",
            "places_without_persons"
        );
        for (var i = 0; i < columns.After.Count; i++)
        {
            foreach (var change in AccessDifference.ByGroup((columns.Before[i].Values, columns.After[i].Values), persons, areas, isLessBetter))
                Write(columns.After[i].Name, change);
        }
    }

    private void Write(string measure, AccessChange change)
    {
        _table.Field(change.Group);
        _table.Field(measure);
        _table.Field(change.PersonsWhoGain);
        _table.Field(change.PersonsWhoLose);
        _table.Field(change.PersonsAsBefore);
        _table.Field(change.PersonsWithOneValue);
        _table.Field(change.PersonsWithoutValue);
        _table.Field(change.MeanChange is { } mean ? Math.Round(mean, 9) : null);
        _table.Field(change.PlacesWithoutPersons);
        _table.EndRow();
    }
}
