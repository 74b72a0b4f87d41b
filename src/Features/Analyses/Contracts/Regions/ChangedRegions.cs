using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>
/// Says what became of regions between two divisions. A region is called by its centre, so that a name may stand for two different ones; where it does, the
/// sentence says so.
/// </summary>
public static class ChangedRegions
{
    /// <summary>A region that did not go on, and the one that took most of it.</summary>
    public static string SayMerge(this Texts texts, string before, string after) => Say(texts, "functional.merge", before, after);

    /// <summary>A region that is new, and the one that most of it came from.</summary>
    public static string SaySplit(this Texts texts, string before, string after) => Say(texts, "functional.split", before, after);

    private static string Say(Texts texts, string sentence, string before, string after) =>
        texts.Say(before == after ? sentence + "-alike" : sentence, ("before", before), ("after", after));
}
