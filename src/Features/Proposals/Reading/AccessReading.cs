using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Reading;

/// <summary>Who gets nearer or farther where services move: by the ruleset's indicators of travel time and of distance to services.</summary>
internal static class AccessReading
{
    /// <summary>An indicator each, those that nothing can be told of last; empty where the ruleset asks for no nearness.</summary>
    public static IReadOnlyList<AccessView> Read(PictureComparison comparison) =>
        [
            .. comparison
                .After.Ruleset.Indicators.Where(one => one.Geography == Geography.Place)
                .Where(one => one.Method is IndicatorMethod.TravelTime or IndicatorMethod.NearestService)
                .Select(indicator => Read(indicator, comparison))
                .OrderBy(one => one.MissingRoles.Count > 0),
        ];

    private static AccessView Read(Indicator indicator, PictureComparison comparison)
    {
        var (before, after) = (comparison.Before.Series.GetValueOrDefault(indicator.Key), comparison.After.Series.GetValueOrDefault(indicator.Key));
        if (before is null || after is null)
            return new AccessView(indicator, [], [], []);
        if (after.MissingRoles.Count > 0)
            return new AccessView(indicator, after.MissingRoles, [], []);
        var nearer = new List<(string Place, double? Before, double? After)>();
        var farther = new List<(string Place, double? Before, double? After)>();
        for (var index = 0; index < comparison.After.Places.Places.Count; index++)
        {
            var place = comparison.After.Places.Places[index];
            if (comparison.Before.FindIndex(place.Id) is not { } old)
                continue;
            var (was, now) = (before.Latest(old).Value, after.Latest(index).Value);
            // What cannot be reached is farther than anything that can.
            var (far, near) = (was ?? double.PositiveInfinity, now ?? double.PositiveInfinity);
            if (near < far)
                nearer.Add((place.Label, was, now));
            else if (near > far)
                farther.Add((place.Label, was, now));
        }
        return new AccessView(indicator, [], Ordered(nearer), Ordered(farther));
    }

    private static IReadOnlyList<(string Place, double? Before, double? After)> Ordered(IEnumerable<(string Place, double? Before, double? After)> changes) =>
        [.. changes.OrderByDescending(one => one is { Before: { } was, After: { } now } ? Math.Abs(was - now) : double.PositiveInfinity)];
}
