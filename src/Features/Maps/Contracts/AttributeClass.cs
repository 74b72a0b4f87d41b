namespace Samplan.Maps.Contracts;

/// <summary>What a value of an attribute means, where its values are codes: <c>30</c> is an urban centre.</summary>
/// <param name="Value">As it stands in tiles and tables, numbers without decimals.</param>
public sealed record AttributeClass(string Value, LocalName Name);
