namespace Samplan.Formats.Tests.GeoTiff;

/// <summary>A test that GDAL reads our files: installed by <c>samplan test</c> where it may, and demanded when CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GdalFactAttribute : FactAttribute
{
    public GdalFactAttribute()
    {
        var isDemanded = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!isDemanded && !folders.Any(folder => File.Exists(Path.Combine(folder, "gdalinfo"))))
            Skip = "gdalinfo is not here (Debian: apt-get install gdal-bin)";
    }
}
