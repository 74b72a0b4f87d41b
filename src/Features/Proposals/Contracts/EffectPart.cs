namespace Samplan.Proposals.Contracts;

/// <summary>One consequence.</summary>
/// <param name="Address">Where more of it is shown.</param>
/// <param name="AddressText">What leads there.</param>
public sealed record EffectPart(string Title, string Sentence, string Address, string AddressText, IReadOnlyList<EffectTable> Tables);
