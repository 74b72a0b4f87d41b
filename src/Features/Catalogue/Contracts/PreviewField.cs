namespace Samplan.Catalogue.Contracts;

/// <summary>A field of the role, and what in the file feeds it.</summary>
/// <param name="Kind">text, number or year.</param>
/// <param name="Unit">persons, metres, … null for a plain number or text.</param>
/// <param name="Column">The header that feeds it, null when none does.</param>
/// <param name="Value">The value set for every row (<c>--set</c>), null when none is.</param>
public sealed record PreviewField(string Name, string Kind, string? Unit, bool IsRequired, string? Column, string? Value);
