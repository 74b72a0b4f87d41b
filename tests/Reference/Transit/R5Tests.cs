using System.Globalization;
using Xunit.Abstractions;

namespace Samplan.Reference.Tests.Transit;

/// <summary>Against Conveyal R5 6.9 on Porto Alegre, whose rules are described beside the reference: <c>--rules r5</c>.</summary>
public sealed class R5Tests(ITestOutputHelper output)
{
    private static readonly string[] s_transit = ["--mode", "transit", "--date", "2019-05-13", "--window", "14:00-16:00"];

    [ReferenceFact(PortoAlegre.Reference)]
    public void Points_are_tied_where_R5_ties_them()
    {
        var town = PortoAlegre.Loaded;
        var (near, alike, count) = (0, 0, 0);
        foreach (var row in PortoAlegre.ReferenceRows("linkage_walk"))
        {
            var link = town.Links[count++]!;
            var ends = new[] { PortoAlegre.Whole(row["distance0_mm"]), PortoAlegre.Whole(row["distance1_mm"]) };
            var isNear = Math.Abs(PortoAlegre.Whole(row["dist_to_edge_mm"]) - link.ToEdgeMillimetres) <= 25;
            // An edge may be written the other way round.
            var isAlike = AreNear(ends, [link.ToFromMillimetres, link.ToToMillimetres]) || AreNear(ends, [link.ToToMillimetres, link.ToFromMillimetres]);
            (near, alike) = (near + (isNear ? 1 : 0), alike + (isNear && isAlike ? 1 : 0));
            if (!isNear || !isAlike)
                output.WriteLine($"{row["id"]}: R5 {row["dist_to_edge_mm"]} {row["distance0_mm"]} {row["distance1_mm"]} way {row["osm_way"]}, here {link}");
        }
        output.WriteLine($"{count} points: {near} equally far from their street, {alike} of them between the same ends");
        Assert.True(near >= 0.99 * count && alike >= 0.98 * count);

        static bool AreNear(int[] one, int[] other) => Math.Abs(one[0] - other[0]) <= 50 && Math.Abs(one[1] - other[1]) <= 50;
    }

    [ReferenceFact(PortoAlegre.Reference)]
    public void Walks_to_stops_take_R5s_seconds()
    {
        var town = PortoAlegre.Loaded;
        var rows = PortoAlegre.ReferenceRows("stop_access").ToList();
        var stops = town.StopNames.Select(static (name, stop) => (name, stop)).ToDictionary(named => named.name, named => named.stop);
        var points = town.Points.Select(static (point, number) => (point.Id, number)).ToDictionary(named => named.Id, named => named.number);
        var origins = rows.Select(row => points[row["from_id"]]).Distinct().ToList();
        var access = town.Journeys.FromPoints([.. origins.Select(origin => town.Links[origin])], 7_200);
        var differences = new List<int>();
        foreach (var row in rows)
        {
            var origin = origins.IndexOf(points[row["from_id"]]);
            var at = access.StopsOf(origin).IndexOf(stops[row["stop_id"]]);
            differences.Add(at < 0 ? 99_999 : access.SecondsOf(origin)[at] - PortoAlegre.Whole(row["seconds"]));
        }
        foreach (var stop in rows.Zip(differences).Where(static pair => Math.Abs(pair.Second) > 5).GroupBy(static pair => pair.First["stop_id"]))
            output.WriteLine($"{stop.Key}: {string.Join(' ', stop.Select(static pair => pair.Second))}");
        var (equal, near) = (differences.Count(static seconds => seconds == 0), differences.Count(static seconds => Math.Abs(seconds) <= 5));
        output.WriteLine($"{differences.Count} walks: {equal} equal, {near} within 5 seconds");
        Assert.True(near >= 0.99 * differences.Count);
    }

    [ReferenceFact(PortoAlegre.Reference)]
    public async Task Walks_take_R5s_seconds()
    {
        var ours = await PortoAlegre.TravelTimesAsync(60, "--mode", "walk", "--rules", "r5");
        var plain = await PortoAlegre.TravelTimesAsync(60, "--mode", "walk");
        var (agreement, exact) = (new WalkAgreement(), new WalkAgreement());
        var number = 0;
        foreach (var row in PortoAlegre.ReferenceRows("walk_seconds"))
        {
            var pair = $"{row["from_id"]} → {row["to_id"]}";
            Assert.Equal((row["from_id"], row["to_id"]), (ours[number]["from"], ours[number]["to"]));
            agreement.Add(PortoAlegre.Whole(row["seconds"]), PortoAlegre.Whole(ours[number]["seconds"]), pair);
            exact.Add(PortoAlegre.Whole(row["seconds"]), PortoAlegre.Whole(plain[number]["seconds"]), pair);
            number++;
        }
        output.WriteLine($"with --rules r5: {agreement}");
        output.WriteLine($"by our own rules: {exact}");
        Assert.True(agreement.WithinOnePercent >= 0.99, agreement.ToString());
    }

    [ReferenceFact(PortoAlegre.Reference)]
    public async Task Medians_of_walk_and_transit_are_R5s()
    {
        var ours = await PortoAlegre.TravelTimesAsync(150, [.. s_transit, "--percentiles", "50", "--rules", "r5"]);
        var plain = await PortoAlegre.TravelTimesAsync(150, [.. s_transit, "--percentiles", "50"]);
        // Every other origin is asserted by itself: half of them would hide a rule that fits only the others.
        var (fitted, heldBack, exact) = (new Agreement(), new Agreement(), new Agreement());
        var (number, destinations) = (0, PortoAlegre.Loaded.Points.Count);
        foreach (var row in PortoAlegre.ReferenceRows("walk_transit_p50_egress2000m"))
        {
            var (theirs, pair) = (PortoAlegre.Whole(row["p50"]), $"{row["from_id"]} → {row["to_id"]}");
            Assert.Equal((row["from_id"], row["to_id"]), (ours[number]["from"], ours[number]["to"]));
            var half = number / destinations % 2 == 0 ? fitted : heldBack;
            half.Add(theirs, PortoAlegre.Whole(ours[number]["p50"]), pair);
            exact.Add(theirs, PortoAlegre.Whole(plain[number]["p50"]), pair);
            number++;
        }
        output.WriteLine($"with --rules r5: {fitted}");
        output.WriteLine($"with --rules r5, origins held back: {heldBack}");
        output.WriteLine($"by our own rules: {exact}");
        Assert.True(fitted.Within(1) >= 0.95 && fitted.Within(3) >= 0.99, fitted.ToString());
        Assert.True(heldBack.Within(1) >= 0.95 && heldBack.Within(3) >= 0.99, heldBack.ToString());
    }

    [ReferenceFact(PortoAlegre.Reference)]
    public async Task Other_percentiles_are_R5s()
    {
        int[] percentiles = [5, 25, 50, 75, 95];
        var ours = await PortoAlegre.TravelTimesAsync(40, [.. s_transit, "--percentiles", string.Join(',', percentiles), "--rules", "r5"]);
        var agreements = percentiles.ToDictionary(static percentile => percentile, static _ => new Agreement());
        var number = 0;
        foreach (var row in PortoAlegre.ReferenceRows("walk_transit_percentiles_egress2000m"))
        {
            foreach (var percentile in percentiles)
            {
                var column = string.Create(CultureInfo.InvariantCulture, $"p{percentile}");
                agreements[percentile].Add(PortoAlegre.Whole(row[column]), PortoAlegre.Whole(ours[number][column]), $"{row["from_id"]} → {row["to_id"]}");
            }
            number++;
        }
        foreach (var (percentile, agreement) in agreements)
            output.WriteLine($"p{percentile}: {agreement}");
        Assert.All(agreements.Values, static agreement => Assert.True(agreement.Within(1) >= 0.95 && agreement.Within(3) >= 0.99, agreement.ToString()));
    }
}
