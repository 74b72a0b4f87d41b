using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Pages.Editions;

/// <param name="Editions">The newest first.</param>
/// <param name="Refusal">Why nothing was frozen, null when nobody tried or it went well.</param>
/// <param name="Title">As it was entered.</param>
/// <param name="TargetYear">As it was entered.</param>
public sealed record EditionListView(IReadOnlyList<Edition> Editions, bool MayFreeze, Refusal? Refusal = null, string? Title = null, string? TargetYear = null)
{
    /// <summary>The edition to compare with at first: the one it was made from, else the next older.</summary>
    public Edition? EarlierThan(Edition edition) =>
        Editions.FirstOrDefault(other => other.Number == edition.BasedOn) ?? Editions.FirstOrDefault(other => other.Number < edition.Number);
}
