using System.Globalization;
using Samplan.Catalogue.Contracts;
using Samplan.SampleRegion;

namespace Samplan.Bench;

/// <summary>The sample region's files as requests, read off the arguments that its read-me tells people to type.</summary>
internal static class SampleRequests
{
    private static readonly DateOnly s_day = new(2026, 5, 19);

    public static IReadOnlyList<ImportRequest> Write(string folder) =>
        [.. SampleFiles.WriteAsync(folder, new SampleOptions(s_day), null, CancellationToken.None).GetAwaiter().GetResult().Select(file => Read(file, folder))];

    private static ImportRequest Read(SampleFile file, string folder)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        var request = new ImportRequest(Path.Combine(folder, file.Name), file.Role) { Map = map };
        for (var index = 0; index + 1 < file.Options.Count; index += 2)
        {
            var value = file.Options[index + 1];
            request = file.Options[index] switch
            {
                "--map" => Mapped(request, map, value),
                "--crs" => request with { CoordinateSystem = value },
                "--encoding" => request with { Encoding = value },
                "--cell-size" => request with { CellSizeMetres = int.Parse(value, CultureInfo.InvariantCulture) },
                "--year" => request with { Year = int.Parse(value, CultureInfo.InvariantCulture) },
                "--interval" => request with { Interval = value },
                "--owner" => request with { Owner = value },
                "--licence" => request with { Licence = value },
                "--updated" => request with { UpdatedOn = DateOnly.Parse(value, CultureInfo.InvariantCulture) },
                var unknown => throw new InvalidOperationException($"The sample's {file.Name} has the option {unknown}."),
            };
        }
        return request;
    }

    private static ImportRequest Mapped(ImportRequest request, Dictionary<string, string> map, string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        map[pair[..at]] = pair[(at + 1)..];
        return request;
    }
}
