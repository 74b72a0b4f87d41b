namespace Samplan.Pictures.Contracts;

/// <summary>One line of an edition's log.</summary>
/// <param name="Decision">Number of the decision, always there for <see cref="EditionStatus.Adopted"/>.</param>
/// <param name="Paragraph">Paragraph of the minutes, without the sign.</param>
/// <param name="Note">In somebody's words; null when nothing was said.</param>
/// <param name="ReplacedBy">Number of the edition that took its place; null for other statuses.</param>
public sealed record EditionStatusEntry(EditionStatus Status, DateTimeOffset At, string? Decision, string? Paragraph, string? Note, int? ReplacedBy);
