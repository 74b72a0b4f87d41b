using Samplan.Analyses.Contracts;
using Samplan.Kernel;

namespace Samplan.Analyses.Networks.Losses;

/// <summary>The losses of services as a reader says them.</summary>
internal static class LossWords
{
    private const string Prefix = "losses:stranded:";

    public static bool IsOf(StepKey step) => step.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A layer's name: the kinds, how one travels, and how far counts, as the step's key has them.</summary>
    public static string Layer(Texts texts, StepKey step)
    {
        var parts = step.Value[Prefix.Length..].Split(':');
        var unit = parts.Contains("km") ? "km" : "min";
        return texts.Say(
            "analyses.layers.losses",
            ("kinds", Kinds(texts, parts[1].Split('+'))),
            ("mode", texts[$"accessibility.by.{parts[0]}"]),
            ("limit", $"{parts[2]} {unit}")
        );
    }

    /// <summary>Kinds of service; one that the region has named itself is shown as it stands.</summary>
    public static string Kinds(Texts texts, IEnumerable<string> kinds) =>
        string.Join(", ", kinds.Select(kind => texts.Has($"accessibility.services.kinds.{kind}") ? texts[$"accessibility.services.kinds.{kind}"] : kind));
}
