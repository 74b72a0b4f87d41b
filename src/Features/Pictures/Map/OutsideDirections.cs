using Samplan.Analyses.Contracts;
using Samplan.Geo;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Map;

/// <summary>
/// Where a link goes whose other end lies outside the region: to the place where a dataset tells it, else towards the frame, away from the middle of the region
/// past those places that it has to do with. A goal has one direction, whichever link leads there.
/// </summary>
internal sealed class OutsideDirections
{
    /// <summary>So far beyond the region that the end is never seen.</summary>
    private const double RegionWidths = 4;

    private readonly Dictionary<string, double[]> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _goals = new(StringComparer.Ordinal);

    /// <param name="known">Where outside places lie as far as any dataset tells.</param>
    public OutsideDirections(RegionOutline outline, PictureBook book, OutsidePlaces? known)
    {
        foreach (var place in known?.Places ?? [])
        {
            if (place is { Easting: { } easting, Northing: { } northing })
            {
                var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, northing);
                _known[Flow.OutsidePrefix + place.Name] = [Math.Round(longitude, 5), Math.Round(latitude, 5)];
            }
        }
        var middle = ((outline.West + outline.East) / 2, (outline.South + outline.North) / 2);
        var reach = RegionWidths * Math.Max(outline.East - outline.West, outline.North - outline.South);
        var leaving = (book.Links?.Links ?? []).Where(link => Flow.IsOutside(link.To)).GroupBy(link => link.To, StringComparer.Ordinal);
        foreach (var links in leaving)
            _goals[links.Key] = Beyond(links, middle, reach, book);
    }

    /// <summary>Outside places with a known position, by their end of links.</summary>
    public IReadOnlyDictionary<string, double[]> Known => _known;

    public double[] PositionOf(string end) => _known.GetValueOrDefault(end) ?? _goals[end];

    private static double[] Beyond(IEnumerable<Link> links, (double Longitude, double Latitude) middle, double reach, PictureBook book)
    {
        var (east, north) = (0.0, 0.0);
        foreach (var link in links)
        {
            if (book.FindIndex(link.From) is not { } index)
                continue;
            var place = book.Places.Places[index];
            east += link.Persons * (place.Longitude - middle.Longitude);
            north += link.Persons * (place.Latitude - middle.Latitude);
        }
        var length = Math.Sqrt((east * east) + (north * north));
        return length == 0
            ? [middle.Longitude, middle.Latitude + reach]
            : [Math.Round(middle.Longitude + (reach * east / length), 3), Math.Round(Math.Clamp(middle.Latitude + (reach * north / length), -80, 84), 3)];
    }
}
