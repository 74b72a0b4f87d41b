namespace Samplan.Pictures.Contracts;

/// <summary>What somebody wants to set by hand. Exactly one of class and indicator.</summary>
/// <param name="Place">Id, code or name of the place.</param>
/// <param name="Class">Key or name of the class.</param>
/// <param name="Indicator">Key of the indicator.</param>
public sealed record AmendmentRequest(string Place, string? Class, string? Indicator, double? Value, string? Reason, string? By);
