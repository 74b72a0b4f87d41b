namespace Samplan.Proposals.Pages;

/// <param name="IsIncluded">Whether it is among what is accepted.</param>
/// <param name="Fields">With the values that are accepted.</param>
public sealed record DecidedChangeView(ChangeView Proposed, bool IsIncluded, IReadOnlyList<ChangeFieldView> Fields);
