using Samplan.Pictures.Pages.Views;

namespace Samplan.Pictures.Contracts.Maps;

/// <summary>A place on the map.</summary>
/// <param name="Class">Null draws it in grey.</param>
/// <param name="Sign"><c>gained</c>, <c>lost</c> or <c>changed</c>; null for what is as it was.</param>
/// <param name="Tag">Short text beside it; null for none.</param>
public sealed record ChangeMapNode(string PlaceId, string Name, double X, double Y, double Radius, ClassView? Class, string? Sign, string? Tag);
