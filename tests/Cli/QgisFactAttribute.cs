namespace Samplan.Cli.Tests;

/// <summary>A test that QGIS reads our files, by its own Python. It is 0.8 GB large, so that nobody gets it unasked.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class QgisFactAttribute : FactAttribute
{
    public QgisFactAttribute()
    {
        if (Python is null)
            Skip = "QGIS's Python is not here (Debian: apt-get install --no-install-recommends python3-qgis)";
    }

    /// <summary>A Python that knows QGIS, null where there is none.</summary>
    public static string? Python { get; } = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(one => Programs.Runs(one, "-c", "import qgis.core"));
}
