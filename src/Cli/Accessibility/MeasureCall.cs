using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Cli.Accessibility;

/// <summary>A measure and how one travels.</summary>
/// <param name="Transit">Null on the streets alone.</param>
/// <param name="ClosedFirst">Ids of the facilities that a cascade begins with.</param>
internal sealed record MeasureCall(MeasureWish Wish, TravelRules Rules, TransitWish? Transit, IReadOnlyList<string> ClosedFirst)
{
    private const int DaySeconds = 86_400;

    /// <summary>With the measure of that name.</summary>
    public IReadOnlyList<AskedCriterion> Criteria { get; init; } = [];

    /// <summary>Whether tables of times by car are made, for which changed streets need a hierarchy; searches from facilities do without.</summary>
    public bool HasTablesByCar =>
        Transit is { HasCars: true }
        || (Rules is { Mode: TravelMode.Car, Measure: TravelMeasure.Time } && Wish.Kind is MeasureKind.Within or MeasureKind.Hansen or MeasureKind.Catchment);

    /// <summary>The longest journey that any level lets one make; a day where one does not say.</summary>
    public static int LongestSeconds(IReadOnlyList<AskedCriterion> criteria) =>
        criteria.SelectMany(static one => one.Criterion.Levels).Max(static level => level.LongestTravelSeconds ?? DaySeconds);
}
