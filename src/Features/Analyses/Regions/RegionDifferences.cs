using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Pages.Views;
using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Regions;

/// <summary>What differs between two divisions of a region, of two years, two methods or two thresholds: units are the same where their id is.</summary>
internal static class RegionDifferences
{
    public static RegionDifference Between(RegionSet before, RegionSet after, Texts texts)
    {
        var words = new RegionWords(texts, [.. after.Units.Select(unit => unit.Name)]);
        var earlier = before.Units.Select((unit, number) => (unit.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var later = after.Units.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        // Units of the later division, then those of the earlier that are no longer there.
        int[] gone = [.. Enumerable.Range(0, before.Units.Count).Where(number => !later.Contains(before.Units[number].Id))];
        int?[] was =
        [
            .. after.Units.Select(unit => earlier.TryGetValue(unit.Id, out var number) ? before.Members[number].Region : null),
            .. gone.Select(number => before.Members[number].Region),
        ];
        int?[] now = [.. after.RegionOfUnits(), .. gone.Select(_ => (int?)null)];
        var found = PartitionComparison.Of(was, now);
        return new RegionDifference(
            found.AdjustedRandIndex,
            [.. found.Moves.Select(Describe)],
            found.Moves.Select(move => move.Unit).Where(unit => unit < after.Units.Count).ToHashSet(),
            [.. found.Merges.Select(pair => (before.NameOf(pair.Before), after.NameOf(pair.After)))],
            [.. found.Splits.Select(pair => (before.NameOf(pair.Before), after.NameOf(pair.After)))]
        );

        FlippedUnit Describe(UnitMove move)
        {
            var isThere = move.Unit < after.Units.Count;
            var unit = isThere ? after.Units[move.Unit] : before.Units[gone[move.Unit - after.Units.Count]];
            var reason = isThere && after.Members[move.Unit].Reasons is [.., var last] ? words.Say(last) : "";
            return new FlippedUnit(
                unit.Id,
                unit.Name,
                move.Kind.ToString(),
                move.Before is { } from ? before.NameOf(from) : null,
                move.After is { } to ? after.NameOf(to) : null,
                reason
            );
        }
    }
}
