namespace Samplan.Accessibility.Pages.Together;

/// <summary>One vintage of a place's access to the net, per cent of households.</summary>
public sealed record DigitalYearRow(int? Year, double? Share100, double? Share1000, double? Mobile);
