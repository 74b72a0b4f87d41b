using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <param name="Code">Four digits, as Statistics Sweden's municipality codes; none of them is in use.</param>
/// <param name="County">0 is the sample region, 1 west, 2 south, 3 north of it.</param>
/// <param name="Centre">Metres from the frame's south-west corner.</param>
internal sealed record Municipality(int Index, string Code, string Name, int County, Point2 Centre)
{
    public bool IsInside => County == 0;
}
