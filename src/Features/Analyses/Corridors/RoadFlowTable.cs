using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Storage;

namespace Samplan.Analyses.Corridors;

/// <summary>Persons along the roads: table <c>road_flows</c>.</summary>
internal static class RoadFlowTable
{
    private static readonly FeatureTable s_table = new(
        "road_flows",
        "Resande på vägarna",
        "Persons along roads, flows between places by the fastest way by car; there is the direction of the line",
        "LINESTRING",
        [
            new("persons", FeatureColumnType.Real),
            new("persons_there", FeatureColumnType.Real),
            new("persons_back", FeatureColumnType.Real),
            new("length_km", FeatureColumnType.Real),
        ]
    );

    public static ResultTable Of(CorridorSet set) => new(s_table, writer => Fill(writer, set.Roads));

    /// <summary>A line from its flat coordinates.</summary>
    public static LineString LineOf(IReadOnlyList<double> line) =>
        new([.. Enumerable.Range(0, line.Count / 2).Select(i => new Coordinate(line[2 * i], line[2 * i + 1]))]);

    private static void Fill(FeatureTableWriter writer, IReadOnlyList<LoadedRoad> roads)
    {
        foreach (var road in roads)
        {
            writer.SetGeometry(LineOf(road.Line));
            writer.SetReal(0, road.There + road.Back);
            writer.SetReal(1, road.There);
            writer.SetReal(2, road.Back);
            writer.SetReal(3, road.LengthMetres / 1_000);
            writer.EndRow();
        }
    }
}
