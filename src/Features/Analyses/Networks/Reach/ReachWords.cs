using Samplan.Analyses.Contracts;
using Samplan.Analyses.Networks.Losses;
using Samplan.Kernel;

namespace Samplan.Analyses.Networks.Reach;

/// <summary>The area within a limit of services as a reader says it.</summary>
internal static class ReachWords
{
    private const string Prefix = "reach:served:";

    public static bool IsOf(StepKey step) => step.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A layer's name: the kinds, how one travels, and how far, as the step's key has them.</summary>
    public static string Layer(Texts texts, StepKey step)
    {
        var parts = step.Value[Prefix.Length..].Split(':');
        return texts.Say(
            "analyses.layers.reach",
            ("kinds", LossWords.Kinds(texts, parts[1].Split('+'))),
            ("mode", texts[$"accessibility.by.{parts[0]}"]),
            ("limit", $"{parts[2]} {(parts.Contains("km") ? "km" : "min")}")
        );
    }
}
