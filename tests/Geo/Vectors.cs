using System.Globalization;

namespace Samplan.Geo.Tests;

/// <summary>Points that another program projected; <c>Vectors/make.sh</c> says how.</summary>
internal static class Vectors
{
    public sealed record Row(string Code, double Longitude, double Latitude, double First, double Second);

    public static IReadOnlyList<Row> Read(string resource)
    {
        using var stream = typeof(Vectors).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static Row Parse(string line)
    {
        var fields = line.Split(',');
        double Number(int index) => double.Parse(fields[index], CultureInfo.InvariantCulture);
        return new Row(fields[0], Number(1), Number(2), Number(3), Number(4));
    }
}
