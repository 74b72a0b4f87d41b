using System.Globalization;
using System.IO.Compression;
using Samplan.Engine.Flows;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Bench;

/// <summary>Functional regions of the published reference flows, where they are found, and of a drawn country of 6,000 units.</summary>
internal sealed class Regions : IBenchmark
{
    private const int UnitCount = 6_000;
    private const int FlowCount = 400_000;
    private const string Italian = "it_lma_sardinia_brindisi";
    private const string Norwegian = "no_commuting_2017_2022";

    private static readonly TravelToWorkRules s_european = new()
    {
        MinimumResidents = 1000,
        TargetResidents = 10000,
        MinimumSelfContainment = 0.6667,
        TargetSelfContainment = 0.75,
    };

    public string Name => "regions";

    public string Work =>
        string.Create(CultureInfo.InvariantCulture, $"travel-to-work areas and intramax; {UnitCount} units with {FlowCount} flows, seed {DrawnCountry.Seed}");

    public void Run(BenchSession session)
    {
        Sardinia(session);
        Norway(session);
        var drawn = Draw();
        session.Limit(
            "ttwa, 6,000 units",
            new Side<RegionalDivision>("Samplan", () => TravelToWorkAreas.Of(drawn, new TravelToWorkRules())),
            10_000,
            division => division.Units.All(unit => unit.Region is not null || unit.Reasons.Count > 0) ? null : "a unit is neither in a region nor told why"
        );
        session.Limit(
            "intramax, 6,000 units",
            new Side<Dendrogram>("Samplan", () => Intramax.Of(drawn)),
            10_000,
            dendrogram => Math.Abs(dendrogram.Merges[^1].IntraShare - 1) < 1e-9 ? null : "someone is not within the last region"
        );
        session.Limit(
            "scb-la, 6,000 units, a moved threshold",
            new Side<RegionalDivision>("Samplan", () => LocalLabourMarkets.Of(drawn, new LocalLabourMarketRules { MaximumOutShare = 0.21 })),
            200,
            division => division.Units.All(unit => unit.Region is not null) ? null : "a unit is in no region"
        );
    }

    private static void Sardinia(BenchSession session)
    {
        const string areas = "ref_lma_sardinia_1000_06667_10000_075.csv";
        if (Find(Italian) is not { } folder)
        {
            session.PeerNotHere("ttwa, Sardinia", "reference data");
            return;
        }
        var (flows, codes) = Read(File.OpenRead(Path.Combine(folder, "Sardinia.csv")));
        var theirs = File.ReadLines(Path.Combine(folder, areas))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0].Trim('"'), cells => cells[1]);
        session.Limit(
            "ttwa, Sardinia: 377 units",
            new Side<RegionalDivision>("Samplan", () => TravelToWorkAreas.Of(flows, s_european)),
            95,
            division =>
            {
                var reference = codes.Select(code => (int?)int.Parse(theirs[code], CultureInfo.InvariantCulture)).ToArray();
                return PartitionComparison.Of(division.RegionOfUnits, reference) is { AdjustedRandIndex: 1, Moves.Count: 0 }
                    ? null
                    : "the areas are not those of the reference";
            }
        );
    }

    private static void Norway(BenchSession session)
    {
        if (Find(Norwegian) is not { } folder)
        {
            session.PeerNotHere("ttwa, Norway 2022", "reference data");
            return;
        }
        using var packed = new GZipStream(File.OpenRead(Path.Combine(folder, "pendling_2022.csv.gz")), CompressionMode.Decompress);
        var (flows, _) = Read(packed);
        session.Limit(
            "ttwa, Norway 2022: 356 units",
            new Side<RegionalDivision>("Samplan", () => TravelToWorkAreas.Of(flows, s_european)),
            200,
            division => division.Regions.Count is >= 100 and <= 160 ? null : $"{division.Regions.Count} areas"
        );
        session.Limit(
            "scb-la, Norway 2022, a moved threshold",
            new Side<RegionalDivision>("Samplan", () => LocalLabourMarkets.Of(flows, new LocalLabourMarketRules { MaximumSingleShare = 0.08 })),
            200,
            division => division.Units.All(unit => unit.Region is not null) ? null : "a unit is in no region"
        );
    }

    /// <summary>Units of unlike size on a square; most flows go to near and large ones.</summary>
    private static FlowTable Draw()
    {
        var random = new Random(DrawnCountry.Seed);
        var units = Enumerable
            .Range(0, UnitCount)
            .Select(_ => (X: random.NextDouble(), Y: random.NextDouble(), Size: 0.2 + (20 * Math.Pow(random.NextDouble(), 3))))
            .ToArray();
        var flows = new Dictionary<(int From, int To), double>(FlowCount);
        for (var unit = 0; unit < UnitCount; unit++)
            flows[(unit, unit)] = Math.Ceiling(100 * units[unit].Size);
        while (flows.Count < FlowCount)
        {
            var (from, to) = (random.Next(UnitCount), random.Next(UnitCount));
            var distance = Math.Sqrt(Math.Pow(units[from].X - units[to].X, 2) + Math.Pow(units[from].Y - units[to].Y, 2));
            if (from != to && random.NextDouble() < Math.Exp(-25 * distance) * units[to].Size / 10)
                flows[(from, to)] = Math.Ceiling(3 * random.NextDouble() * units[from].Size * units[to].Size / (1 + (60 * distance)));
        }
        return Table(UnitCount, [.. flows.Select(flow => (flow.Key.From, flow.Key.To, flow.Value))]);
    }

    private static (FlowTable Flows, string[] Codes) Read(Stream file)
    {
        using var reader = new StreamReader(file);
        var rows = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Trim().Replace("\"", "", StringComparison.Ordinal).Split(','))
            .ToArray();
        var codes = rows.SelectMany(row => row[..2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        int Number(string code) => Array.BinarySearch(codes, code, StringComparer.Ordinal);
        return (Table(codes.Length, [.. rows.Select(row => (Number(row[0]), Number(row[1]), double.Parse(row[2], CultureInfo.InvariantCulture)))]), codes);
    }

    private static FlowTable Table(int units, (int From, int To, double Persons)[] flows) =>
        new(new FlowNodes(units, 0), [.. flows.Select(flow => flow.From)], [.. flows.Select(flow => flow.To)], [.. flows.Select(flow => flow.Persons)]);

    private static string? Find(string folder)
    {
        string?[] places = [Environment.GetEnvironmentVariable("SAMPLAN_REFERENCE_DATA"), "../shared/data", "../../shared/data"];
        return places
            .Where(place => place is { Length: > 0 })
            .Select(place => Path.GetFullPath(Path.Combine(BenchWorkspace.Root, place!, folder)))
            .FirstOrDefault(Directory.Exists);
    }
}
