namespace Samplan.Pictures.Explanations;

/// <summary>Which indicators of a place have another value than the computed.</summary>
/// <param name="Set">Keys of those set by hand.</param>
/// <param name="Carried">Keys of those computed from values set by hand.</param>
/// <param name="ComputedOf">The computed value of an indicator.</param>
internal sealed record HandMarks(IReadOnlySet<string> Set, IReadOnlySet<string> Carried, Func<string, double?> ComputedOf)
{
    public static HandMarks None { get; } = new(new HashSet<string>(), new HashSet<string>(), _ => null);
}
