using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Engine.Accessibility;

namespace Samplan.Accessibility.Nearness;

/// <summary>The nearest and second nearest service of a kind from every point of the ground.</summary>
/// <param name="Services">Of the kind, those that are open and those thought away, in the order of <paramref name="Nearest"/>.</param>
/// <param name="Nearest">Deciseconds, by point.</param>
/// <param name="IsOpen">By service.</param>
/// <param name="Date">The day of the timetable, for public transport.</param>
/// <param name="Followed">Services that close after those that are thought away, in their order, each with the people who had it nearest then.</param>
internal sealed record ServiceSurface(
    TravelGround Ground,
    IReadOnlyList<ServicePoint> Services,
    NearestTable Nearest,
    IReadOnlyList<bool> IsOpen,
    DateOnly? Date,
    IReadOnlyList<CascadeClosure> Followed
)
{
    private const uint DecisecondsAMinute = 600;

    /// <summary>Whole minutes by point, rounded up; as <see cref="Surface.Minutes"/>.</summary>
    public short[] Minutes(ServiceShow show)
    {
        var minutes = new short[Nearest.OriginCount];
        for (var point = 0; point < minutes.Length; point++)
        {
            var cost = show switch
            {
                ServiceShow.Nearest => Nearest.FindCost(point, 0),
                ServiceShow.Second => Nearest.FindCost(point, 1),
                ServiceShow.Extra => Nearest.FindCost(point, 1) - Nearest.FindCost(point, 0),
            };
            minutes[point] =
                !Nearest.IsLinked(point) ? Surface.Unknown
                : cost is { } found ? (short)((found + DecisecondsAMinute - 1) / DecisecondsAMinute)
                : Surface.Beyond;
        }
        return minutes;
    }

    /// <summary>What hangs on each service, if it alone closes; people of squares, minutes one way.</summary>
    /// <param name="areas">By service; null where its area is not known.</param>
    public IReadOnlyList<FacilityLoss> Losses(int withinMinutes, Func<ServicePoint, int?> areas) =>
        ServiceVulnerability.Assess(
            Nearest,
            Ground.PointPersons,
            // One that is closed already is the last of nothing, and leaves another to be.
            [.. Services.Select((service, index) => IsOpen[index] ? areas(service)?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null)],
            (uint)withinMinutes * DecisecondsAMinute,
            DecisecondsAMinute
        );
}
