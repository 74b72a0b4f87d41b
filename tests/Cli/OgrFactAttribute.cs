namespace Samplan.Cli.Tests;

/// <summary>A test that another program reads our files: ogrinfo is installed by <c>samplan test</c> where it may, and demanded when CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OgrFactAttribute : FactAttribute
{
    public OgrFactAttribute()
    {
        var isDemanded = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isDemanded && !Programs.Has("ogrinfo"))
            Skip = "ogrinfo is not here (Debian: apt-get install gdal-bin)";
    }
}
