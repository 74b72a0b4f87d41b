using Samplan.Engine.Routing.Transit;
using Xunit.Abstractions;

namespace Samplan.Reference.Tests.Transit;

/// <summary>Against Conveyal R5 6.9 on Porto Alegre, whose rules are described beside the reference.</summary>
public sealed class R5Tests(ITestOutputHelper output)
{
    [ReferenceFact(PortoAlegre.Reference)]
    public void Points_are_linked_where_R5_links_them()
    {
        var town = PortoAlegre.Loaded;
        output.WriteLine(
            $"{town.Streets.VertexCount} vertices, {town.Streets.EdgeCount} edges, {town.StopVertices.Count(vertex => vertex < 0)} stops unlinked"
        );
        var (same, close, count) = (0, 0, 0);
        foreach (var row in PortoAlegre.Rows(ReferenceFiles.Find(PortoAlegre.Reference + "/linkage_walk.csv.gz")))
        {
            var link = town.Links[count++];
            var edge = town.Streets.EdgeAt(link.Edge);
            same += edge.Way == (long)PortoAlegre.Number(row["osm_way"]) ? 1 : 0;
            var length = PortoAlegre.Number(row["distance0_mm"]) + PortoAlegre.Number(row["distance1_mm"]);
            close += Math.Abs(edge.Millimetres - length) < 50 ? 1 : 0;
            if (count < 8)
                output.WriteLine(
                    $"{row["osm_way"]} {row["dist_to_edge_mm"]} {row["distance0_mm"]} {row["distance1_mm"]} | {edge.Way} {link.ToEdgeMillimetres} {link.ToFromMillimetres} {link.ToToMillimetres}"
                );
        }
        output.WriteLine($"{same} of {count} on the same way, {close} on an edge of the same length");
        Assert.True(same >= 0.99 * count);
    }

    [ReferenceFact(PortoAlegre.Reference)]
    public void Walks_to_stops_take_R5s_seconds()
    {
        var town = PortoAlegre.Loaded;
        var rows = PortoAlegre.Rows(ReferenceFiles.Find(PortoAlegre.Reference + "/stop_access.csv.gz")).ToList();
        var stops = town.StopNames.Select((name, stop) => (name, stop)).ToDictionary(named => named.name, named => named.stop);
        var points = town.Points.Select((point, number) => (point.Id, number)).ToDictionary(named => named.Id, named => named.number);
        var origins = rows.Select(row => points[row["from_id"]]).Distinct().ToList();
        var (access, _) = town.WalkFrom(origins);
        var differences = new List<int>();
        foreach (var row in rows)
        {
            var origin = origins.IndexOf(points[row["from_id"]]);
            var at = access.StopsOf(origin).IndexOf(stops[row["stop_id"]]);
            differences.Add(at < 0 ? 99_999 : access.SecondsOf(origin)[at] - (int)PortoAlegre.Number(row["seconds"]));
        }
        foreach (var stop in rows.Zip(differences).Where(pair => Math.Abs(pair.Second) > 5).GroupBy(pair => pair.First["stop_id"]))
            output.WriteLine($"{stop.Key}: {string.Join(' ', stop.Select(pair => pair.Second))}");
        foreach (var group in differences.GroupBy(difference => Math.Clamp(difference, -100, 100) / 5).OrderBy(group => group.Key))
            output.WriteLine($"{group.Key * 5}: {group.Count()}");
        Assert.True(differences.Count(difference => Math.Abs(difference) <= 5) >= 0.95 * differences.Count);
    }

    [ReferenceFact(PortoAlegre.Reference)]
    public void Medians_of_walk_and_transit_are_R5s()
    {
        var town = PortoAlegre.Loaded;
        var origins = Enumerable.Range(0, 150).ToList();
        var (access, direct) = town.WalkFrom(origins);
        var request = new TransitTableRequest
        {
            Timetable = town.BuildTimetable(asR5: true),
            Window = PortoAlegre.Window,
            Rules = TransitRules.R5,
            Access = access,
            Egress = town.WalkTo(2000),
            DirectSeconds = row => direct[row],
        };
        output.WriteLine($"{request.Timetable.PatternCount} patterns, {request.Timetable.TripCount} trips");
        var kept = new KeptTable(town.Points.Count);
        TransitTable.Compute(request, kept);
        var exact = new KeptTable(town.Points.Count);
        TransitTable.Compute(request with { Rules = new TransitRules(), Timetable = town.BuildTimetable(asR5: false) }, exact);
        var (agreement, alike, beside) = (new Agreement(), new Agreement(), new Agreement());
        var elsewhere = LinkedElsewhere(town);
        var far = new List<string>();
        var rows = PortoAlegre.Rows(ReferenceFiles.Find(PortoAlegre.Reference + "/walk_transit_p50_egress2000m.csv.gz"));
        var number = 0;
        foreach (var row in rows)
        {
            var (from, to) = (number / town.Points.Count, number % town.Points.Count);
            beside.Add((int)PortoAlegre.Number(row["p50"]), exact.Minutes[from][to], $"{row["from_id"]} → {row["to_id"]}");
            var (theirs, ours, pair) = ((int)PortoAlegre.Number(row["p50"]), kept.Minutes[from][to], $"{row["from_id"]} → {row["to_id"]}");
            agreement.Add(theirs, ours, pair);
            if (Math.Abs(theirs - ours) > 1 && theirs < 120)
                far.AddRange($"from {row["from_id"]}", $"to {row["to_id"]}");
            if (!elsewhere.Contains(row["from_id"]) && !elsewhere.Contains(row["to_id"]))
                alike.Add(theirs, ours, pair);
            number++;
        }
        output.WriteLine(agreement.ToString());
        foreach (var point in far.GroupBy(pair => pair).OrderByDescending(pair => pair.Count()).Take(12))
            output.WriteLine($"{point.Key}: {point.Count()} pairs two minutes or more apart");
        output.WriteLine($"by our own rules: {beside}");
        output.WriteLine($"without the {elsewhere.Count} points that R5 links to another place: {alike}");
        Assert.True(agreement.Within(1) >= 0.95 && agreement.Within(3) >= 0.99, agreement.ToString());
    }

    /// <summary>Points whose walk to the nearest end of their edge differs by more than 5 m.</summary>
    private static HashSet<string> LinkedElsewhere(PortoAlegre town)
    {
        var points = town.Points.Zip(town.Links).ToDictionary(point => point.First.Id, point => point.Second);
        return
        [
            .. PortoAlegre
                .Rows(ReferenceFiles.Find(PortoAlegre.Reference + "/linkage_walk.csv.gz"))
                .Where(row => !IsAlike(points[row["id"]], (int)PortoAlegre.Number(row["distance0_mm"]), (int)PortoAlegre.Number(row["distance1_mm"])))
                .Select(row => row["id"]),
        ];
    }

    // An edge may be written the other way round.
    private static bool IsAlike(R5Streets.Link link, int firstMillimetres, int secondMillimetres) =>
        (Math.Abs(link.ToFromMillimetres - firstMillimetres) < 5000 && Math.Abs(link.ToToMillimetres - secondMillimetres) < 5000)
        || (Math.Abs(link.ToFromMillimetres - secondMillimetres) < 5000 && Math.Abs(link.ToToMillimetres - firstMillimetres) < 5000);
}
