using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.People;

/// <summary>A stop with its departures by kind of day; <paramref name="Evening"/> are those of a weekday after 18.00.</summary>
internal sealed record Stop(string Id, string Name, string Municipality, Point2 Point, int Weekday, int Saturday, int Sunday, int Evening);
