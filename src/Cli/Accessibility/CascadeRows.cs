using Samplan.Engine.Accessibility;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Accessibility;

/// <summary>Facilities as a cascade leaves them: those that were closed first, those that follow in their order, then those that stay, with who goes to each.</summary>
internal static class CascadeRows
{
    public static long Write(TextWriter output, AccessibilityInput input, CascadeResult cascade, Func<int, bool> isLinked)
    {
        var table = new CsvWriter(output);
        table.Row("order", "id", "state", "catchment_persons");
        var followed = cascade.Closures.Select(static closure => closure.Facility).ToHashSet();
        foreach (var facility in input.Closed)
            Row(0, facility, "closed", null);
        for (var i = 0; i < cascade.Closures.Count; i++)
            Row(i + 1, cascade.Closures[i].Facility, "followed", cascade.Closures[i].CatchmentPersons);
        var persons = Catchments(input, cascade.Nearest);
        var left = Enumerable.Range(0, input.Opportunities.Ids.Count).Where(facility => !followed.Contains(facility) && !input.Closed.Contains(facility));
        foreach (var facility in left)
            Row(null, facility, isLinked(facility) ? "open" : "unlinked", isLinked(facility) ? persons[facility] : null);
        return input.Opportunities.Ids.Count;

        void Row(int? order, int facility, string state, double? catchment)
        {
            table.Field(order);
            table.Field(input.Opportunities.Ids[facility]);
            table.Field(state);
            table.Field(catchment);
            table.EndRow();
        }
    }

    private static double[] Catchments(AccessibilityInput input, NearestTable nearest)
    {
        var persons = new double[input.Opportunities.Ids.Count];
        for (var origin = 0; origin < nearest.OriginCount; origin++)
        {
            if (nearest.FindDestination(origin, 0) is { } facility)
                persons[facility] += input.Origins.Amounts![origin] ?? 0;
        }
        return persons;
    }
}
