using System.Globalization;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Accessibility;

/// <summary>Levels of basic accessibility as tables: by origin with the day that proves it, or people by area and level.</summary>
internal sealed class BasicTables(TextWriter output, AccessibilityInput input)
{
    private const double SecondsAMinute = 60;
    private readonly CsvWriter _table = new(output);

    public long WriteOrigins(IReadOnlyList<BasicRow> rows)
    {
        _table.Row("id", "criterion", "level", "destination", "departure", "arrival", "rides", "back_departure", "back_arrival", "back_rides", "stay_minutes");
        foreach (var row in rows)
        {
            _table.Field(input.Origins.Ids[row.Origin]);
            _table.Field(row.Criterion.Criterion.Id);
            _table.Field(row.Level);
            _table.Field(row.Best is var (destination, _) ? input.Opportunities.Ids[destination] : "");
            Write(row.Best?.Day.There);
            Write(row.Best?.Day.Back);
            _table.Field(row.Best is var (_, day) ? Math.Floor(day.StaySeconds / SecondsAMinute) : null);
            _table.EndRow();
        }
        return rows.Count;
    }

    /// <summary>A row an area, criterion and level: the people of the places that reach it. An empty level holds those of whom nothing is known.</summary>
    public long WriteAreas(IReadOnlyList<BasicRow> rows)
    {
        _table.Row("area", "criterion", "level", "places", "persons", "places_without_persons");
        var count = 0L;
        foreach (var area in rows.Where(row => AreaOf(row) is not null).GroupBy(row => AreaOf(row)!).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            foreach (var criterion in area.GroupBy(static row => row.Criterion))
            {
                string[] levels = [.. criterion.Key.Criterion.Levels.Select(static level => level.Name), criterion.Key.Otherwise, ""];
                foreach (var level in levels.Distinct(StringComparer.Ordinal))
                    count += Write((area.Key, criterion.Key, level), [.. criterion.Where(row => row.Level == level)]);
            }
        }
        return count;
    }

    private string? AreaOf(BasicRow row) => input.Origins.Areas![row.Origin];

    private int Write((string Area, AskedCriterion Criterion, string Level) of, IReadOnlyList<BasicRow> rows)
    {
        var persons = rows.Select(row => input.Origins.Amounts![row.Origin]).ToList();
        _table.Field(of.Area);
        _table.Field(of.Criterion.Criterion.Id);
        _table.Field(of.Level);
        _table.Field(rows.Count);
        _table.Field(persons.Sum(static one => one ?? 0));
        _table.Field(persons.Count(static one => one is null));
        _table.EndRow();
        return 1;
    }

    private void Write(Connection? connection)
    {
        _table.Field(connection is { } one ? Clock(one.DepartureSeconds) : "");
        _table.Field(connection is { } two ? Clock(two.ArrivalSeconds) : "");
        _table.Field(connection?.RideCount);
    }

    // Past midnight hours go on, as in timetables.
    private static string Clock(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
}
