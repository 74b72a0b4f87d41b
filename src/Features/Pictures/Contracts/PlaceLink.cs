namespace Samplan.Pictures.Contracts;

/// <param name="Out">Persons from this place; null when the file has no such flow.</param>
public sealed record PlaceLink(string Dimension, string OtherId, string OtherName, double? Out, double? In, double Persons, string Kind, double? Strength);
