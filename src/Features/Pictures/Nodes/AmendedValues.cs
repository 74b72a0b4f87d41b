using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;
using EngineValue = Samplan.Engine.Nodes.IndicatorValue;

namespace Samplan.Pictures.Nodes;

/// <summary>
/// Carries values set by hand into the indicators that are computed from them, by the methods that computed these. The computed series stay as
/// they are: what comes out is a second value beside the computed (decision 0010).
/// </summary>
internal static class AmendedValues
{
    public static IReadOnlyList<CarriedValue> List(PlaceValues computed, Ruleset ruleset, IReadOnlyList<AmendedThing> amendments)
    {
        var places = computed.Places.Places;
        var indexes = Enumerable.Range(0, places.Count).ToDictionary(index => places[index].Id, StringComparer.Ordinal);
        var set = amendments.Where(amended => amended.Indicator is not null && indexes.ContainsKey(amended.PlaceId)).ToArray();
        if (set.Length == 0)
            return [];
        var changes = set.Select(amended => new ChangedValue(amended.Indicator!, indexes[amended.PlaceId], amended.Value!.Value));
        var recomputed = DerivedIndicators.Recompute(ruleset, places.Count, computed.Series, [.. changes]);
        var carried = new List<CarriedValue>();
        foreach (var ofPlace in set.GroupBy(amended => amended.PlaceId))
        {
            var byIndicator = ofPlace.ToLookup(amended => amended.Indicator!, amended => amended.Id);
            foreach (var key in recomputed.Keys.Where(key => !byIndicator.Contains(key)))
            {
                var (before, after) = (computed.Series[key].Latest(indexes[ofPlace.Key]), recomputed[key].Latest(indexes[ofPlace.Key]));
                string[] behind = [.. Under(ruleset, key).SelectMany(part => byIndicator[part]).Distinct()];
                // Of another year than the amended one, a value may come out as it was.
                if (behind.Length > 0 && after.Value != before.Value)
                    carried.Add(new CarriedValue(ofPlace.Key, key, ToEngine(after, behind)));
            }
        }
        return carried;
    }

    private static EngineValue ToEngine(Analyses.Contracts.IndicatorValue value, IReadOnlyList<string> amendments) =>
        new(value.Value, value.Year, string.Join(", ", [.. amendments, .. value.Sources]), value.Value is null ? 0 : value.Coverage ?? 1);

    /// <summary>Every indicator that one is computed from, near and far.</summary>
    private static IEnumerable<string> Under(Ruleset ruleset, string key) =>
        (ruleset.FindIndicator(key)?.Method.DependsOn ?? []).SelectMany(part => Under(ruleset, part).Prepend(part));
}
