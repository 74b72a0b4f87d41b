namespace Samplan.Pictures.Contracts.Maps;

/// <summary>What is to be drawn of a comparison.</summary>
/// <param name="Tags">Short texts beside places, by place: the numbers of the proposals that touch them.</param>
/// <param name="Drawings">What has been drawn and is laid over the map.</param>
public sealed record ChangeMapRequest(string Language, ChangeMapMode Mode, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<Drawing> Drawings)
{
    /// <summary>What other rooms mark on it.</summary>
    public IReadOnlyList<MapMark> Marks { get; init; } = [];
}
