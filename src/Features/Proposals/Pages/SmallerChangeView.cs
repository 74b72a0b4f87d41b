namespace Samplan.Proposals.Pages;

/// <summary>A smaller change that is enough.</summary>
/// <param name="ChangeId">Of the change that it stands in place of.</param>
/// <param name="Field">Of the change.</param>
/// <param name="Value">That is enough.</param>
/// <param name="Place">Label of the place that the proposal is about.</param>
public sealed record SmallerChangeView(string ChangeId, string Field, string Value, string Place);
