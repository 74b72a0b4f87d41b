using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Reference.Tests.Degurba;

/// <summary>The table of parameters that comes with the Belgian reference: what each is called, and what it is where nobody says otherwise.</summary>
public class ParameterTableTests
{
    private const string Table = "degurba_flexurba/belgium/README.md";
    private const int ColumnB = 2;
    private const int ColumnC = 3;

    [ReferenceFact(Table)]
    public void Every_parameter_is_taken_by_its_name_and_its_default_is_that_of_the_columns_B_and_C()
    {
        var defaults = UrbanisationParameters.Ghsl2023;
        var rows = ReadRows().ToList();
        foreach (var (name, values) in rows)
        {
            foreach (var value in new[] { values[ColumnB - 1], values[ColumnC - 1] }.Where(value => value != "-"))
            {
                var (parameters, fault) = UrbanisationParameterNames.Set(defaults, name, value);
                Assert.True(fault is null, $"{name}={value}: {fault}");
                Assert.True(parameters == defaults, $"{name}={value} is not what is used where nothing is said.");
            }
        }

        Assert.Equal(36, rows.Count);
    }

    /// <summary>Rows of the table: the name, and the values of A to E, of which an R release stands for a rule's name.</summary>
    private static IEnumerable<(string Name, string[] Values)> ReadRows() =>
        from line in File.ReadLines(ReferenceFiles.Find(Table))
            .SkipWhile(line => !line.StartsWith("| parameter |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
        let cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)
        select (cells[0].Split(' ')[0], cells[1..].Select(Plain).ToArray());

    // "(0.2, unused)" is 0.2; R2023A stands for "majority_rule_R2023A".
    private static string Plain(string cell)
    {
        var value = cell.Trim('(', ')').Split(',')[0];
        return value.StartsWith("R20", StringComparison.Ordinal) ? "majority_rule_" + value : value;
    }
}
