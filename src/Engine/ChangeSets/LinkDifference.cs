namespace Samplan.Engine.ChangeSets;

/// <summary>A link that is not drawn as it was.</summary>
/// <param name="Before">Null where there was no such link.</param>
/// <param name="After">Null where there is none.</param>
public sealed record LinkDifference(LinkChange Change, LinkState? Before, LinkState? After)
{
    /// <summary>The link as it is, or as it was when it is gone.</summary>
    public LinkState Link => After ?? Before!;
}
