using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.People;

/// <param name="Point">EPSG:3006.</param>
/// <param name="Persons">Who live there.</param>
internal readonly record struct House(Point2 Point, int Persons);
