namespace Samplan.Pictures.Reading;

/// <summary>A name written straight on land or water.</summary>
/// <param name="Kind"><c>county</c> or <c>water</c>.</param>
internal sealed record AreaName(string Kind, string Name, double Longitude, double Latitude);
