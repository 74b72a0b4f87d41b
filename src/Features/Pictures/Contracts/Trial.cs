namespace Samplan.Pictures.Contracts;

/// <param name="Kind"><c>threshold</c>, <c>allThresholds</c> or <c>year</c>.</param>
/// <param name="Criterion">Key of the criterion that is moved, for <c>threshold</c>.</param>
/// <param name="CriterionName">Its name in the reader's language.</param>
/// <param name="Share">How far: -0.1 is ten per cent down.</param>
/// <param name="Class">The class then; null for none or undetermined.</param>
public sealed record Trial(string Kind, string? Criterion, string? CriterionName, double? Share, int? Year, ClassName? Class, string Status, bool IsSame);
