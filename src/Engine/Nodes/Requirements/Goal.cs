namespace Samplan.Engine.Nodes.Requirements;

/// <summary>What shall be true, as a tree over leaves whose truth depends on the choices made.</summary>
internal abstract record Goal
{
    private Goal() { }

    /// <summary>At least <paramref name="Needed"/> of the parts hold.</summary>
    public sealed record AtLeast(int Needed, IReadOnlyList<Goal> Of) : Goal;

    public sealed record Not(Goal Of) : Goal;

    /// <summary>One condition: the <paramref name="Slot"/>th of a variable.</summary>
    public sealed record Leaf(int Variable, int Slot) : Goal;

    public static Goal All(IReadOnlyList<Goal> of) => new AtLeast(of.Count, of);
}
