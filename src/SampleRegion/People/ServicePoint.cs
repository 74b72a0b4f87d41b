using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.People;

/// <param name="Point">EPSG:3006.</param>
internal sealed record ServicePoint(string Kind, string Name, string Municipality, Point2 Point);
