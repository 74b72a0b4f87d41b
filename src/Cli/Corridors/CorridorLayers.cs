using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.Gtfs;
using Samplan.Geo;
using Samplan.Storage;

namespace Samplan.Cli.Corridors;

/// <summary>Corridors, loaded roads and lines of public transport as layers of a GeoPackage, in EPSG:3006.</summary>
internal static class CorridorLayers
{
    private const double DecisecondsAMinute = 600;
    private static readonly FeatureTable s_corridors = Table(
        "corridors",
        "Stråk",
        "Corridors between nodes along the roads that carry most",
        [Text("from"), Text("to"), Real("persons"), Real("least_persons"), Real("km"), Real("minutes_there"), Real("minutes_back")]
    );
    private static readonly FeatureTable s_roads = Table(
        "road_flows",
        "Resande på vägarna",
        "Persons along roads; there is the direction of the line",
        [Real("persons_there"), Real("persons_back"), Real("km")]
    );
    private static readonly FeatureTable s_lines = Table(
        "transit_flows",
        "Resande med kollektivtrafik",
        "Persons on lines of public transport from one stop to the next",
        [
            Text("line"),
            Text("line_id"),
            Text("from_stop"),
            Text("from_stop_id"),
            Text("to_stop"),
            Text("to_stop_id"),
            Real("persons"),
            Real("boarding"),
            Real("alighting"),
            Real("km"),
        ]
    );

    public static bool IsAskedFor(string output) => output.EndsWith(".gpkg", StringComparison.OrdinalIgnoreCase);

    public static void Write(string output, RoadNetwork network, IReadOnlyList<DescribedCorridor> corridors, IReadOnlyList<LoadedChain> chains) =>
        GeoPackageFile.Write(
            output,
            [
                (s_corridors, writer => Each(corridors, corridor => Fill(writer, network, corridor))),
                (s_roads, writer => Each(chains, chain => Fill(writer, network, chain))),
            ]
        );

    public static void Write(string output, IReadOnlyList<GtfsFeed> feeds, IReadOnlyList<TransitLink> links)
    {
        GtfsStop[] stops = [.. feeds.SelectMany(static feed => feed.Stops)];
        GtfsRoute[] lines = [.. feeds.SelectMany(static feed => feed.Routes)];
        var courses = new LineCourses(feeds);
        GeoPackageFile.Write(
            output,
            [
                (
                    s_lines,
                    writer =>
                        Each(
                            links,
                            link =>
                            {
                                FillCourse(writer, courses.Between(link.Line, link.FromStop, link.ToStop));
                                Fill(writer, link, lines[link.Line], (stops[link.FromStop], stops[link.ToStop]));
                            }
                        )
                ),
            ]
        );
    }

    private static void Fill(FeatureTableWriter writer, RoadNetwork network, DescribedCorridor described)
    {
        var (corridor, from, to, start, minutes) = described;
        writer.SetGeometry(LineOf(StreetLines.Along(network, start, corridor.Streets)));
        writer.SetText(0, from);
        writer.SetText(1, to);
        writer.SetReal(2, Math.Round(corridor.MeanPersons, 3));
        writer.SetReal(3, Math.Round(corridor.LeastPersons, 3));
        writer.SetReal(4, Math.Round(corridor.LengthMetres / 1_000, 3));
        if (minutes.There != RoadNetwork.Never)
            writer.SetReal(5, Math.Round(minutes.There / DecisecondsAMinute, 2));
        if (minutes.Back != RoadNetwork.Never)
            writer.SetReal(6, Math.Round(minutes.Back / DecisecondsAMinute, 2));
        writer.EndRow();
    }

    private static void Fill(FeatureTableWriter writer, RoadNetwork network, LoadedChain chain)
    {
        writer.SetGeometry(LineOf(StreetLines.Along(network, chain.StartVertex, chain.Streets)));
        writer.SetReal(0, Math.Round(chain.PersonsThere, 3));
        writer.SetReal(1, Math.Round(chain.PersonsBack, 3));
        writer.SetReal(2, Math.Round(chain.LengthMetres / 1_000, 3));
        writer.EndRow();
    }

    private static void Fill(FeatureTableWriter writer, TransitLink link, GtfsRoute line, (GtfsStop From, GtfsStop To) stops)
    {
        string[] words = [line.Name, line.Id, stops.From.Name, stops.From.Id, stops.To.Name, stops.To.Id];
        for (var column = 0; column < words.Length; column++)
            writer.SetText(column, words[column]);
        writer.SetReal(6, Math.Round(link.Persons, 3));
        writer.SetReal(7, Math.Round(link.Boarding, 3));
        writer.SetReal(8, Math.Round(link.Alighting, 3));
        writer.EndRow();
    }

    private static void FillCourse(FeatureTableWriter writer, IReadOnlyList<GeoPoint> course)
    {
        if (course.Count == 0)
            return;
        writer.SetGeometry(LineOf(course));
        writer.SetReal(9, Math.Round(LineCourses.Metres(course) / 1_000, 3));
    }

    private static LineString LineOf(IReadOnlyList<GeoPoint> line) =>
        new([.. line.Select(static point => At(point.LongitudeE7 / 1e7, point.LatitudeE7 / 1e7))]);

    private static Coordinate At(double longitude, double latitude)
    {
        var (easting, northing) = Sweref.FromGeographic(longitude, latitude);
        return new Coordinate(easting, northing);
    }

    private static void Each<T>(IReadOnlyList<T> rows, Action<T> fill)
    {
        foreach (var row in rows)
            fill(row);
    }

    private static FeatureTable Table(string name, string title, string description, IReadOnlyList<FeatureColumn> columns) =>
        new(name, title, description, "LINESTRING", columns);

    private static FeatureColumn Text(string name) => new(name, FeatureColumnType.Text);

    private static FeatureColumn Real(string name) => new(name, FeatureColumnType.Real);
}
