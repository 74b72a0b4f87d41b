namespace Samplan.Engine.Nodes;

/// <summary>Three-valued logic. Sound: an outcome other than unknown stays the same whatever the unknown turn out to be.</summary>
internal static class Kleene
{
    public static Truth Not(Truth truth) => (Truth)((int)Truth.True - (int)truth);

    /// <summary>At least <paramref name="needed"/> hold, when <paramref name="sure"/> surely hold and <paramref name="possible"/> may (the sure ones included).</summary>
    public static Truth AtLeast(int needed, int sure, int possible) =>
        sure >= needed ? Truth.True
        : possible < needed ? Truth.False
        : Truth.Unknown;
}
