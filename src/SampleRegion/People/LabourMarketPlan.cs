using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>A key of labour markets as somebody might have published it: drawn, not computed from the flows. Every municipality belongs to the nearest of those with the largest places.</summary>
internal static class LabourMarketPlan
{
    /// <param name="region">The region.</param>
    /// <param name="centreCount">Municipalities that are centres.</param>
    public static IEnumerable<(Municipality Municipality, Municipality Centre)> List(Region region, int centreCount)
    {
        var largest = region.Places.GroupBy(place => place.Municipality).ToDictionary(places => places.Key, places => places.Max(place => place.Population));
        var centres = region.Inside.OrderByDescending(one => largest.GetValueOrDefault(one)).ThenBy(one => one.Index).Take(centreCount).ToArray();
        return region.Inside.Select(one => (one, centres.MinBy(centre => centre.Centre.SquareTo(one.Centre))!));
    }
}
