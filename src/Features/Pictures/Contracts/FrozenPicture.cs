using Samplan.Analyses.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>An edition opened again: the same book of answers as on the day it was frozen.</summary>
public sealed record FrozenPicture(Edition Edition, EditionManifest Manifest, PictureBook Book)
{
    internal IReadOnlyList<KeptResult> Results { get; init; } = [];
}
