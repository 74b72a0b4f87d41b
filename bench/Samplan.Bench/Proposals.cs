using System.Diagnostics;
using System.Globalization;
using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Bench;

/// <summary>What a proposal leads to while its writer waits, in a region, and the comparison of two editions of a whole country.</summary>
internal sealed class Proposals : IBenchmark
{
    private const double ConsequenceLimitMilliseconds = 300;
    private const double ComparisonLimitMilliseconds = 1_000;
    private const int ChangedPlaces = 200;

    private const string Symbol = """{ "shape": "disc", "sizePixels": 9, "color": { "light": "#6f7c84", "dark": "#9aa9b1" } }""";

    /// <summary>Classes that population alone decides, so that every place of the drawn country has one.</summary>
    private const string CountryRuleset = """
        { "id": "measured", "version": "1", "name": { "sv": "Mätning", "en": "Measured" },
          "indicators": [{ "key": "population", "name": { "sv": "Invånare", "en": "Inhabitants" }, "unit": "persons", "method": { "kind": "column", "name": "population" } }],
          "criteria": [
            { "key": "large", "name": { "sv": "Stor", "en": "Large" }, "indicator": "population", "operator": ">=", "threshold": 10000 },
            { "key": "middling", "name": { "sv": "Mellan", "en": "Middling" }, "indicator": "population", "operator": ">=", "threshold": 1000 }],
          "links": { "dimensions": [{ "key": "commuting", "name": { "sv": "Pendling", "en": "Commuting" }, "weight": 1, "color": { "light": "#6c84ae", "dark": "#6f8fc9" } }],
            "cutoff": { "insidePersons": 20, "outsidePersons": 50 }, "width": { "method": "fixed", "breaks": [20, 50, 100], "pixels": [1, 2, 3] },
            "significance": { "shareThreshold": 0.1, "minimumPersons": 20 } },
          "classes": [
            { "key": "city", "name": { "sv": "Stad", "en": "City" }, "symbol": SYMBOL, "rule": { "all": ["large"] } },
            { "key": "town", "name": { "sv": "Ort", "en": "Town" }, "symbol": SYMBOL, "rule": { "all": ["middling"] } },
            { "key": "village", "name": { "sv": "By", "en": "Village" }, "symbol": SYMBOL, "otherwise": true }] }
        """;

    public string Name => "proposal";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"one value changed in an edition of the sample region; {ChangedPlaces} values changed between two editions of {DrawnCountry.PlaceCount} places"
        );

    public void Run(BenchSession session)
    {
        var files = BenchWorkspace.NewFolder();
        try
        {
            Consequence(session, SampleRequests.Write(Path.Combine(files, "region")));
            Comparison(session, CountryFiles.Write(DrawnCountry.Drawn, Path.Combine(files, "country")));
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    private static void Consequence(BenchSession session, IReadOnlyList<ImportRequest> requests)
    {
        using var workspace = BenchWorkspace.Create("sample");
        var (_, @base) = Freeze(workspace, requests);
        var changeSets = workspace.Rooms.Get<IChangeSets>();
        var persons = 1_000;
        var processor = new List<double>();
        var side = new Side<ChangeTrial>(
            "try",
            () =>
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                var trial = changeSets
                    .TryAsync(@base, [Change(@base.Book.Places.Places[10].Id, ++persons)], "sv", CancellationToken.None)
                    .GetAwaiter()
                    .GetResult();
                processor.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
                return trial;
            }
        );
        session.Limit(
            "what a proposal of one value leads to in the sample region",
            side,
            ConsequenceLimitMilliseconds,
            trial => trial.Problems.Count > 0 ? trial.Problems[0].Refusal.Code : null
        );
        session.Note($"processor time: {Timing.Of(processor[0], processor.Skip(1))}");
    }

    private static void Comparison(BenchSession session, IReadOnlyList<ImportRequest> requests)
    {
        using var workspace = BenchWorkspace.CreateWith(Encoding.UTF8.GetBytes(CountryRuleset.Replace("SYMBOL", Symbol, StringComparison.Ordinal)));
        var (first, @base) = Freeze(workspace, requests);
        AppliedChange[] changes =
        [
            .. @base.Book.Places.Places.TakeLast(ChangedPlaces).Select((place, index) => new AppliedChange("1", Change(place.Id, 30_000 + index))),
        ];
        var second = workspace
            .Rooms.Get<IChangeSets>()
            .FreezeAsync(@base, changes, new FreezeRequest("Nästa"), CancellationToken.None)
            .GetAwaiter()
            .GetResult()
            .Value!;
        var editions = workspace.Rooms.Get<IEditions>();
        var side = new Side<PictureComparison>(
            "compare",
            () => editions.CompareAsync(first.Number, second.Number, "sv", CancellationToken.None).GetAwaiter().GetResult().Value!
        );
        session.Limit(
            "two editions of the drawn country compared",
            side,
            ComparisonLimitMilliseconds,
            compared => compared.Rows.Count == ChangedPlaces ? null : $"{compared.Rows.Count} rows"
        );
    }

    private static (Edition Edition, ChangeBase Base) Freeze(BenchWorkspace workspace, IReadOnlyList<ImportRequest> requests)
    {
        foreach (var request in requests)
            workspace.Import(request);
        workspace.Rooms.Get<IDerivations>().BuildAsync(null, CancellationToken.None).GetAwaiter().GetResult();
        var edition = workspace.Rooms.Get<IEditions>().FreezeAsync(new FreezeRequest("Nuläge"), CancellationToken.None).GetAwaiter().GetResult().Value!;
        return (edition, workspace.Rooms.Get<IChangeSets>().OpenAsync(edition.Number, CancellationToken.None).GetAwaiter().GetResult().Value!);
    }

    private static Modification Change(string place, int persons) =>
        new(
            Guid.NewGuid().ToString("n"),
            "value",
            new Dictionary<string, string>
            {
                ["place"] = place,
                ["indicator"] = "population",
                ["value"] = persons.ToString(CultureInfo.InvariantCulture),
                ["source"] = "mätningen",
            },
            "mätning"
        );
}
