using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <param name="Point">EPSG:3006.</param>
internal sealed record ServicePoint(string Kind, string Name, Place Place, Point2 Point);
