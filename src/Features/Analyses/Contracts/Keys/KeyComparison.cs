using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Contracts.Keys;

/// <summary>
/// A published key beside another division of the same units. Where the two use the same codes (degree of urbanisation 1, 2, 3) a unit differs when its code does; where
/// each has codes of its own (areas) it differs when its area is not the one that the published area goes on as, which is the one with most units in common.
/// </summary>
/// <param name="AdjustedRandIndex">Hubert and Arabie's: 1 for equal divisions, about 0 for unrelated ones.</param>
/// <param name="Compared">Units that both divisions have.</param>
/// <param name="HaveSameCodes">Whether the codes are those of one typology.</param>
public sealed record KeyComparison(double AdjustedRandIndex, int Compared, bool HaveSameCodes, IReadOnlyList<KeyDifference> Differences)
{
    /// <summary>Units that only one of the divisions puts in a class; they are not compared.</summary>
    public int Alone { get; private init; }

    public static KeyComparison Of(KeyVintage vintage, KeyCounterpart other)
    {
        KeyedUnit[] both = [.. vintage.Units.Where(unit => unit.Class is not null && other.Classes.ContainsKey(unit.Id))];
        string[] before = [.. both.Select(unit => unit.Class!.Code)];
        string[] after = [.. both.Select(unit => other.Classes[unit.Id].Code)];
        var partition = PartitionComparison.Of(Numbers(before), Numbers(after));
        var areSame = IsWithin(before, after) || IsWithin(after, before);
        var different = areSame ? Enumerable.Range(0, both.Length).Where(unit => before[unit] != after[unit]) : partition.Moves.Select(move => move.Unit);
        return new KeyComparison(
            partition.AdjustedRandIndex,
            both.Length,
            areSame,
            [.. different.Select(unit => new KeyDifference(both[unit], other.Classes[both[unit].Id]))]
        )
        {
            Alone = vintage.Units.Count(unit => unit.Class is null == other.Classes.ContainsKey(unit.Id)),
        };
    }

    private static bool IsWithin(string[] some, string[] all) => some.Distinct().All(all.Contains);

    private static int?[] Numbers(string[] codes)
    {
        string[] known = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        return [.. codes.Select(code => (int?)Array.BinarySearch(known, code, StringComparer.Ordinal))];
    }
}
