using Samplan.Analyses.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>The keys of this room's steps.</summary>
public static class PictureSteps
{
    /// <summary><see cref="NodeSet"/>.</summary>
    public static StepKey Nodes { get; } = new("nodes");
}
