using Samplan.Engine.Routing;

namespace Samplan.Accessibility.Nearness;

/// <summary>A service, and the place and municipality that it lies in.</summary>
/// <param name="Id">As change sets name it: <c>DATASET/ROW</c>, the row counted from 0.</param>
/// <param name="Kind">The word of the file: grocery, school …</param>
/// <param name="Place">Index of the place whose extent covers it, null outside them all.</param>
/// <param name="Municipality">Index of the municipality, null where it is not known.</param>
internal sealed record ServicePoint(string Id, string Kind, string? Name, GeoPoint Point, int? Place, int? Municipality)
{
    /// <summary>In the order of the kinds' names.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ServicePoint>> ByKind(IEnumerable<ServicePoint> services) =>
        new SortedDictionary<string, IReadOnlyList<ServicePoint>>(
            services.GroupBy(service => service.Kind).ToDictionary(kind => kind.Key, kind => (IReadOnlyList<ServicePoint>)[.. kind]),
            StringComparer.Ordinal
        );
}
