using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Storage;

namespace Samplan.Analyses.Corridors;

/// <summary>The corridors, named by their end nodes: table <c>corridors</c>.</summary>
internal static class CorridorTable
{
    private const int VersionLetters = 12;

    private static readonly FeatureTable s_table = new(
        "corridors",
        "Stråk",
        "Corridors between nodes along the roads that carry most, and what there is to go by along them",
        "LINESTRING",
        [
            new("name", FeatureColumnType.Text),
            new("from_id", FeatureColumnType.Text),
            new("to_id", FeatureColumnType.Text),
            new("mean_persons", FeatureColumnType.Real),
            new("least_persons", FeatureColumnType.Real),
            new("length_km", FeatureColumnType.Real),
            new("car_minutes", FeatureColumnType.Real),
            new("transit_minutes", FeatureColumnType.Real),
            new("transit_ratio", FeatureColumnType.Real),
            new("departures_there", FeatureColumnType.Integer),
            new("departures_back", FeatureColumnType.Integer),
            new("strongest_flows", FeatureColumnType.Text),
            new("flows_source", FeatureColumnType.Text),
            new("timetable", FeatureColumnType.Text),
            new("network", FeatureColumnType.Text),
        ]
    );

    public static ResultTable Of(CorridorSet set, IReadOnlyList<Place> places)
    {
        var labels = places.ToDictionary(static place => place.Id, static place => place.Label, StringComparer.Ordinal);
        return new ResultTable(
            s_table,
            writer =>
            {
                foreach (var corridor in set.Corridors)
                {
                    Fill(writer, corridor, $"{labels[corridor.From]}–{labels[corridor.To]}");
                    Explain(writer, set, string.Join("; ", corridor.Strongest.Select(flow => SayFlow(flow, labels))));
                    writer.EndRow();
                }
            }
        );
    }

    private static void Fill(FeatureTableWriter writer, RoadCorridor corridor, string name)
    {
        writer.SetGeometry(RoadFlowTable.LineOf(corridor.Line));
        writer.SetText(0, name);
        writer.SetText(1, corridor.From);
        writer.SetText(2, corridor.To);
        double?[] numbers =
        [
            corridor.MeanPersons,
            corridor.LeastPersons,
            corridor.LengthMetres / 1_000,
            corridor.CarMinutes,
            corridor.TransitMinutes,
            corridor.TransitRatio is { } ratio ? Math.Round(ratio, 2) : null,
        ];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (numbers[index] is { } number)
                writer.SetReal(3 + index, number);
        }
        if (corridor.DeparturesThere is { } there)
            writer.SetInteger(9, there);
        if (corridor.DeparturesBack is { } back)
            writer.SetInteger(10, back);
    }

    // In figures and names, which are the same in every language.
    private static void Explain(FeatureTableWriter writer, CorridorSet set, string strongest)
    {
        writer.SetText(11, strongest);
        if (set.Source is { } source)
            writer.SetText(12, source);
        if (set.TransitDate is { } date)
            writer.SetText(13, string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} 6–21"));
        if (set.Network is { } network)
            writer.SetText(14, network.AsSpan(0, VersionLetters));
    }

    private static string SayFlow(CorridorShare flow, Dictionary<string, string> labels) =>
        string.Create(CultureInfo.InvariantCulture, $"{labels[flow.From]}–{labels[flow.To]} {Math.Round(flow.Persons)}");
}
