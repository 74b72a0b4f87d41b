using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>Which units of a layer have another degree or class than before, by other thresholds or in another year. Units are the same where their id is.</summary>
internal static class UrbanisationDifferences
{
    /// <summary>Another degree, level 1.</summary>
    public static IReadOnlyList<FlippedUnit> OfDegree(ClassedLayer before, ClassedLayer after, Texts texts)
    {
        var words = new UrbanisationWords(texts);
        return [.. Pairs(before, after).Where(pair => pair.Was.Degree != pair.Now.Degree).Select(pair => Flip(pair, words.Degree, words))];
    }

    /// <summary>The same degree but another class, level 2.</summary>
    public static IReadOnlyList<FlippedUnit> OfClassOnly(ClassedLayer before, ClassedLayer after, Texts texts)
    {
        var words = new UrbanisationWords(texts);
        return
        [
            .. Pairs(before, after)
                .Where(pair => pair.Was.Degree == pair.Now.Degree && pair.Was.Class != pair.Now.Class)
                .Select(pair => Flip(pair, words.Class, words)),
        ];
    }

    private static IEnumerable<(ClassedUnit Was, ClassedUnit Now)> Pairs(ClassedLayer before, ClassedLayer after)
    {
        var earlier = before.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        foreach (var now in after.Units)
        {
            if (earlier.TryGetValue(now.Id, out var was))
                yield return (was, now);
        }
    }

    private static FlippedUnit Flip((ClassedUnit Was, ClassedUnit Now) pair, Func<ClassedUnit, string> say, UrbanisationWords words) =>
        new(pair.Now.Id, pair.Now.Name, "", say(pair.Was), say(pair.Now), words.Reason(pair.Now));
}
