using System.Text.Json;

namespace Samplan.Journeys.Tests.Browsing;

/// <summary>A node as the map draws it, degrees WGS 84.</summary>
/// <param name="Rank">Of its class, 1 the highest; 9 without a class.</param>
internal sealed record DrawnNode(string Id, string Name, double Longitude, double Latitude, int Rank, double Population)
{
    /// <summary>What the server's <c>/api/map</c> says, in the order that the keyboard walks: by class, then by population.</summary>
    public static IReadOnlyList<DrawnNode> Read(string picture)
    {
        using var document = JsonDocument.Parse(picture);
        var ranks = document
            .RootElement.GetProperty("classes")
            .EnumerateArray()
            .ToDictionary(nodeClass => nodeClass.GetProperty("key").GetString()!, nodeClass => nodeClass.GetProperty("rank").GetInt32());
        return
        [
            .. document
                .RootElement.GetProperty("nodes")
                .EnumerateArray()
                .Select(node => Read(node, ranks))
                .OrderBy(node => node.Rank)
                .ThenByDescending(node => node.Population),
        ];
    }

    private static DrawnNode Read(JsonElement node, Dictionary<string, int> ranks) =>
        new(
            node.GetProperty("id").GetString()!,
            node.GetProperty("name").GetString()!,
            node.GetProperty("lon").GetDouble(),
            node.GetProperty("lat").GetDouble(),
            node.GetProperty("class").GetString() is { } nodeClass ? ranks[nodeClass] : 9,
            node.GetProperty("population") is { ValueKind: JsonValueKind.Number } population ? population.GetDouble() : 0
        );
}
