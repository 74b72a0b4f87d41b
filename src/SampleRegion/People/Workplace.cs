using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.People;

/// <param name="Code">Five digits in the form of SNI 2007.</param>
/// <param name="Point">EPSG:3006.</param>
internal sealed record Workplace(string Code, string Industry, string Size, Point2 Point);
