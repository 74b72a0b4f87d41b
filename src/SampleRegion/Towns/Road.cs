using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <param name="Class">europaväg, riksväg, länsväg, lokalväg, färjeled or järnväg.</param>
/// <param name="DailyVehicles">Annual mean of vehicles a day (ÅDT); null for railways and ferries.</param>
/// <param name="Line">EPSG:3006.</param>
internal sealed record Road(string Class, string Name, int? DailyVehicles, Point2[] Line);
