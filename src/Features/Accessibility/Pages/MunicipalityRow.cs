namespace Samplan.Accessibility.Pages;

/// <summary>People of a municipality within the limit.</summary>
public sealed record MunicipalityRow(string Name, double People, double Within);
