namespace Samplan.Engine.Nodes;

/// <summary>A place's value of an indicator that is computed from amended ones.</summary>
public sealed record CarriedValue(string PlaceId, string Indicator, IndicatorValue Value);
