namespace Samplan.Pictures.Contracts;

/// <summary>A change by hand as the computation sees it: no name of a person.</summary>
public sealed record AmendedThing(string Id, string PlaceId, string? Class, string? Indicator, double? Value, string Reason);
