using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Storage;

namespace Samplan.Analyses.Corridors;

/// <summary>Persons on the lines of public transport between stops: table <c>transit_flows</c>.</summary>
internal static class TransitFlowTable
{
    private static readonly FeatureTable s_table = new(
        "transit_flows",
        "Resande med kollektivtrafik",
        "Persons on lines of public transport from one stop to the next, flows between places spread over the departures of a window",
        "LINESTRING",
        [
            new("line", FeatureColumnType.Text),
            new("from_stop", FeatureColumnType.Text),
            new("to_stop", FeatureColumnType.Text),
            new("persons_aboard", FeatureColumnType.Real),
            new("boarding", FeatureColumnType.Real),
            new("alighting", FeatureColumnType.Real),
            new("length_km", FeatureColumnType.Real),
        ]
    );

    public static ResultTable Of(TransitFlowSet set) => new(s_table, writer => Fill(writer, set.Flows));

    private static void Fill(FeatureTableWriter writer, IReadOnlyList<TransitFlow> flows)
    {
        foreach (var flow in flows)
        {
            if (flow.Course.Count > 0)
                writer.SetGeometry(RoadFlowTable.LineOf(flow.Course));
            writer.SetText(0, flow.Line);
            writer.SetText(1, flow.From);
            writer.SetText(2, flow.To);
            writer.SetReal(3, flow.Persons);
            writer.SetReal(4, flow.Boarding);
            writer.SetReal(5, flow.Alighting);
            if (flow.LengthMetres is { } metres)
                writer.SetReal(6, metres / 1_000);
            writer.EndRow();
        }
    }
}
