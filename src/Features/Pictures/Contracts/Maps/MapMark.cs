namespace Samplan.Pictures.Contracts.Maps;

/// <summary>Something that another room marks on the maps of the picture, with how much there is of it.</summary>
/// <param name="Name">Of the object that it stands at.</param>
/// <param name="Address">Where it is read, on this server.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Latitude">Likewise.</param>
public sealed record MapMark(string Name, string Address, int Count, double Longitude, double Latitude);
