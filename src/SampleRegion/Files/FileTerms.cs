using System.Globalization;

namespace Samplan.SampleRegion.Files;

/// <summary>Whose the files are, on what terms, when they were renewed and how often they should be: all invented.</summary>
internal sealed class FileTerms(SampleOptions options)
{
    private const string Licence = "CC0 1.0";

    /// <summary>Last year of the statistics.</summary>
    public int Year { get; } = options.Today.Year - 1;

    public IReadOnlyList<string> YearOption => ["--year", CsvText.Whole(Year)];

    /// <param name="source">One of the owners below.</param>
    public SampleFile Of(string name, string role, string what, string source, IReadOnlyList<string> options)
    {
        var (owner, ageDays, interval) = Source(source);
        return new SampleFile(name, role, [.. options, "--owner", owner, "--licence", Licence, "--updated", Day(ageDays), "--interval", interval], what);
    }

    private static (string Owner, int AgeDays, string Interval) Source(string source) =>
        source switch
        {
            "mapping" => ("Exempellantmäteriet", 210, "P1Y"),
            "roads" => ("Exempelvägverket", 95, "P1Y"),
            "statistics" => ("Exempelstatistiken", 60, "P1Y"),
            "services" => ("Exempelregionen", 34, "P6M"),
            "transit" => ("Exempeltrafiken", 12, "P6M"),
            "register" => ("Exempelregistret", 150, "P1Y"),
            // The overdue one: should be renewed yearly, and was last some two and a half years ago.
            "telecom" => ("Exempeltelestyrelsen", 910, "P1Y"),
            "region" => ("Exempelregionen", 400, "P4Y"),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "No such source."),
        };

    /// <summary>As in ISO 8601.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Day(int ageDays) => Written(options.Today.AddDays(-ageDays));
}
