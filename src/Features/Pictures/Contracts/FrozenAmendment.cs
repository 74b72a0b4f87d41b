namespace Samplan.Pictures.Contracts;

/// <summary>A change by hand that was in force when an edition was frozen; who made it is kept apart.</summary>
public sealed record FrozenAmendment(string Id, string PlaceId, string? Class, string? Indicator, double? Value, string Reason, DateTimeOffset MadeAt);
