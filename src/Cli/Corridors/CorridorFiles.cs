using System.Text;
using Samplan.Cli.Networks;
using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Corridors;

/// <summary>Corridors and loaded roads as tables, the line as WKT in degrees (longitude, latitude).</summary>
internal static class CorridorFiles
{
    private const double DecisecondsAMinute = 600;

    public static void WriteCorridors(Stream output, RoadNetwork network, IReadOnlyList<DescribedCorridor> corridors)
    {
        using var text = Text(output);
        var csv = new CsvWriter(text);
        csv.Row("from", "to", "persons", "least_persons", "km", "minutes_there", "minutes_back", "wkt");
        foreach (var (corridor, from, to, start, minutes) in corridors)
        {
            csv.Field(from);
            csv.Field(to);
            csv.Field(Math.Round(corridor.MeanPersons, 3));
            csv.Field(Math.Round(corridor.LeastPersons, 3));
            csv.Field(Math.Round(corridor.LengthMetres / 1_000, 3));
            csv.Field(Minutes(minutes.There));
            csv.Field(Minutes(minutes.Back));
            csv.Field(WktLine.Of(StreetLines.Along(network, start, corridor.Streets)));
            csv.EndRow();
        }
    }

    public static void WriteRoads(Stream output, RoadNetwork network, IReadOnlyList<LoadedChain> chains)
    {
        using var text = Text(output);
        var csv = new CsvWriter(text);
        csv.Row("persons_there", "persons_back", "km", "wkt");
        foreach (var chain in chains)
        {
            csv.Field(Math.Round(chain.PersonsThere, 3));
            csv.Field(Math.Round(chain.PersonsBack, 3));
            csv.Field(Math.Round(chain.LengthMetres / 1_000, 3));
            csv.Field(WktLine.Of(StreetLines.Along(network, chain.StartVertex, chain.Streets)));
            csv.EndRow();
        }
    }

    private static StreamWriter Text(Stream output) => new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);

    private static double? Minutes(uint deciseconds) => deciseconds == RoadNetwork.Never ? null : Math.Round(deciseconds / DecisecondsAMinute, 2);
}
