namespace Samplan.Pictures.Contracts.Maps;

/// <summary>A link as a line.</summary>
/// <param name="Sign"><c>gained</c>, <c>lost</c> or <c>changed</c>; null for what is as it was.</param>
public sealed record ChangeMapLink(double FromX, double FromY, double ToX, double ToY, double Width, string? Sign);
