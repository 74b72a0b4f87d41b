using System.Text.Json.Serialization;

namespace Samplan.Pictures.Map;

/// <summary>Everything the map draws besides tiles, as <c>web/src/contracts.ts</c> has it. Degrees, longitude first.</summary>
internal sealed record MapPicture(
    MapRegion Region,
    IReadOnlyList<MapClass> Classes,
    IReadOnlyList<MapNode> Nodes,
    IReadOnlyList<MapTown> OutsidePlaces,
    IReadOnlyList<MapDimension> Dimensions,
    IReadOnlyList<MapLink> Links,
    bool HasLinkLines,
    IReadOnlyList<MapAreaName> AreaNames,
    IReadOnlyList<MapSource> Sources
);

internal sealed record MapRegion(string Name, double West, double South, double East, double North, IReadOnlyList<double[][][]> Outline);

internal sealed record MapName([property: JsonPropertyName("sv")] string Swedish, [property: JsonPropertyName("en")] string English);

internal sealed record MapClass(string Key, MapName Name, int Rank, string Shape, double SizePixels, string Light, string Dark, int Count);

internal sealed record MapNode(
    string Id,
    string Name,
    double Lon,
    double Lat,
    string? Class,
    double? Population,
    string Status,
    bool Differs,
    bool Amended,
    bool Undetermined
);

internal sealed record MapTown(string Id, string Name, double Lon, double Lat);

internal sealed record MapDimension(
    string Key,
    MapName Name,
    MapName Unit,
    string Year,
    string Light,
    string Dark,
    MapCutoff Cutoff,
    IReadOnlyList<MapWidth> WidthClasses
);

internal sealed record MapCutoff(double Inside, double Outside);

internal sealed record MapWidth(double From, double WidthPixels);

internal sealed record MapLink(
    string Dimension,
    string FromId,
    string ToId,
    string From,
    string To,
    double[] A,
    double[] B,
    double Weight,
    double? There,
    double? Back,
    double? ShareThere,
    double? ShareBack,
    string Kind,
    bool Outside
);

internal sealed record MapAreaName(string Kind, string Name, double Lon, double Lat);

internal sealed record MapSource(string Owner, string Years);
