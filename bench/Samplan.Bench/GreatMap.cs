using System.Globalization;
using System.Text;
using Samplan.Formats.OsmPbf;

namespace Samplan.Bench;

/// <summary>A drawn country as files: an extract with a million junctions, and points spread over it.</summary>
internal static class GreatMap
{
    private const int Seed = 17;
    private const int StepE7 = 9_000;
    private const int SouthE7 = 580_000_000;
    private const int WestE7 = 140_000_000;

    /// <summary>Junctions a hundred metres from each other north and fifty east; faster roads every 8th and 64th line, one street in five closed.</summary>
    public static void Write(string path, int side)
    {
        var random = new Random(Seed);
        using var file = File.Create(path);
        new OsmPbfWriter(file).Write(
            Enumerable.Range(0, side * side).Select(i => new OsmNode(i + 1, WestE7 + i % side * StepE7, SouthE7 + i / side * StepE7, [])),
            Streets(side, random),
            []
        );
    }

    /// <summary>A table of points, each near a junction: <c>id,lat,lon,population</c>.</summary>
    public static void WritePoints(string path, int side, int count)
    {
        var random = new Random(Seed + count);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.WriteLine("id,lat,lon,population");
        for (var i = 0; i < count; i++)
        {
            // As many points as junctions lie one by each.
            var junction = count == side * side ? i : random.Next(side * side);
            var (x, y) = (WestE7 + junction % side * StepE7 + random.Next(2_000), SouthE7 + junction / side * StepE7 + random.Next(2_000));
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i},{y / 1e7:0.0000000},{x / 1e7:0.0000000},{random.Next(20)}"));
        }
    }

    private static IEnumerable<OsmWay> Streets(int side, Random random)
    {
        var id = 0;
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var here = (long)y * side + x + 1;
                if (x + 1 < side && Tags(y, random) is { } eastward)
                    yield return new OsmWay(++id, [here, here + 1], eastward);
                if (y + 1 < side && Tags(x, random) is { } northward)
                    yield return new OsmWay(++id, [here, here + side], northward);
            }
        }
    }

    private static KeyValuePair<string, string>[]? Tags(int line, Random random)
    {
        var (speed, isClosed, isOneWay) = (random.Next(12, 20), random.Next(5) == 0, random.Next(20) == 0);
        if (isClosed && line % 8 != 0)
            return null;
        var (kind, most) =
            line % 64 == 0 ? ("trunk", 60)
            : line % 8 == 0 ? ("secondary", 30)
            : ("residential", speed);
        return [new("highway", kind), new("maxspeed", most.ToString(CultureInfo.InvariantCulture)), new("oneway", isOneWay ? "yes" : "no")];
    }
}
