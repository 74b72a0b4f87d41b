using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.Streets;

/// <summary>A road between places while it is being joined to others: points are put into it where something meets it.</summary>
internal sealed class RoadLine(Road road)
{
    private readonly List<(int Segment, double Share, Point2 Point)> _meetings = [];

    public Road Road { get; } = road;

    public bool IsFerry => Road.Class == "färjeled";

    /// <summary>EPSG:3006.</summary>
    public List<Point2> Points { get; } = [.. road.Line];

    /// <summary>Notes that something meets the road on a segment; <see cref="PutIn"/> makes points of them.</summary>
    public void Meet(int segment, double share, Point2 point) => _meetings.Add((segment, share, point));

    public void PutIn()
    {
        foreach (var (segment, _, point) in _meetings.OrderByDescending(meeting => meeting.Segment).ThenByDescending(meeting => meeting.Share))
        {
            if (point != Points[segment] && point != Points[segment + 1])
                Points.Insert(segment + 1, point);
        }
        _meetings.Clear();
    }
}
