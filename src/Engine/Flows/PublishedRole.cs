namespace Samplan.Engine.Flows;

/// <summary>A published role: centres are named by their codes as published, whether or not they are among the places.</summary>
public sealed record PublishedRole(string Code, FunctionalRole Role, string? CentreCode, string? SecondaryCentreCode);
