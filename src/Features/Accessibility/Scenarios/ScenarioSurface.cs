using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Engine.Accessibility;

namespace Samplan.Accessibility.Scenarios;

/// <summary>Minutes before and after some changes, by point of the ground.</summary>
internal sealed record ScenarioSurface(TravelGround Ground, short[] Before, short[] After, DateOnly? Date)
{
    /// <summary>Upper end of each class of changed minutes but the last: ten or more nearer comes first, ten or more farther last.</summary>
    public static readonly int[] Breaks = [-10, -5, -1, 0, 4, 9];

    /// <summary>The class of a square: 3 where nothing changes, null where nothing is known, or it is not reached either way.</summary>
    public int? ClassOf(int point) =>
        (Before[point], After[point]) switch
        {
            (Surface.Unknown, _) or (_, Surface.Unknown) or (Surface.Beyond, Surface.Beyond) => null,
            (Surface.Beyond, _) => 0,
            (_, Surface.Beyond) => Breaks.Length,
            var (before, after) => Array.FindIndex(Breaks, end => after - before <= end) is >= 0 and var index ? index : Breaks.Length,
        };

    /// <summary>Who gains and who loses, by a group of the squares.</summary>
    public IReadOnlyList<AccessChange> ByGroup(Func<int, string?> group)
    {
        var count = Ground.Cells.Count;
        return AccessDifference.ByGroup(
            (Values(Before), Values(After)),
            [.. Ground.Cells.Persons.Select(persons => (double?)persons)],
            [.. Enumerable.Range(0, count).Select(group)],
            isLessBetter: true
        );

        IReadOnlyList<double?> Values(short[] minutes) => [.. minutes.Take(count).Select(time => time < 0 ? null : (double?)time)];
    }
}
