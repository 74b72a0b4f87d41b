namespace Samplan.Pictures.Contracts;

/// <summary>The picture as last built becomes an edition.</summary>
/// <param name="TargetYear">The year it aims at; null for the picture of what is.</param>
/// <param name="BasedOn">Number of the edition it was worked out from; null when from none.</param>
public sealed record FreezeRequest(string? Title, int? TargetYear = null, int? BasedOn = null);
