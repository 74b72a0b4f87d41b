using System.Diagnostics;
using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Bench;

/// <summary>The whole picture of a country from imported data, and its rebuilding after one value was changed by hand.</summary>
internal sealed class Picture : IBenchmark
{
    private const double PictureLimitMilliseconds = 5_000;
    private const double RebuildLimitMilliseconds = 300;

    public string Name => "picture";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{DrawnCountry.CellCount} cells, {DrawnCountry.PlaceCount} places, {DrawnCountry.MunicipalityCount} municipalities, seed {DrawnCountry.Seed}"
        );

    public void Run(BenchSession session)
    {
        var files = BenchWorkspace.NewFolder();
        try
        {
            Measure(session, "drawn country", CountryFiles.Write(DrawnCountry.Drawn, files));
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
        if (SwedishFiles.List() is { } published)
            Measure(session, "Sweden's published files", published);
        else
            session.Note("Sweden's published files: not here");
    }

    private static void Measure(BenchSession session, string country, IReadOnlyList<ImportRequest> requests)
    {
        var imported = Import(session, country, requests);
        Machine.ForgetPeak();
        BenchWorkspace? workspace = null;
        try
        {
            var report = new BuildReport([], TimeSpan.Zero);
            var build = new Side<BuildReport>(
                "build",
                () => report = Build(workspace!),
                () =>
                {
                    workspace?.Dispose();
                    workspace = BenchWorkspace.CopyOf(imported);
                }
            );
            session.Limit($"whole picture of {country}", build, PictureLimitMilliseconds, _ => Flaw(workspace!));
            session.Note(Slowest(report));
            Rebuild(session, country, workspace!);
        }
        finally
        {
            workspace?.Dispose();
            Directory.Delete(imported, recursive: true);
        }
    }

    private static string Import(BenchSession session, string country, IReadOnlyList<ImportRequest> requests)
    {
        var workspace = BenchWorkspace.Create();
        foreach (var request in requests)
        {
            var start = Stopwatch.GetTimestamp();
            var version = workspace.Import(request);
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            session.Note(string.Create(CultureInfo.InvariantCulture, $"{country}: {request.Role}, {version.Rows} rows imported in {milliseconds:0} ms"));
        }
        return workspace.Close();
    }

    private static BuildReport Build(BenchWorkspace workspace) =>
        workspace.Rooms.Get<IDerivations>().BuildAsync(null, CancellationToken.None).GetAwaiter().GetResult();

    private static string Slowest(BuildReport report) =>
        "slowest steps: "
        + string.Join(
            ", ",
            report
                .Steps.Where(step => step.IsComputed)
                .OrderByDescending(step => step.Duration)
                .Take(5)
                .Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Key.Value} {step.Duration.TotalMilliseconds:0} ms"))
        );

    private static string? Flaw(BenchWorkspace workspace)
    {
        var derivations = workspace.Rooms.Get<IDerivations>();
        var places = derivations.FindResultAsync<PlaceSet>(AnalysisSteps.Places, CancellationToken.None).GetAwaiter().GetResult()!;
        var typology = derivations.FindResultAsync<TypologySet>(AnalysisSteps.Typology, CancellationToken.None).GetAwaiter().GetResult()!;
        var persons = typology.Grids.Sum(grid => grid.Populations.Sum() ?? 0);
        var counted = typology.Years[0].Whole.TotalPersons;
        if (places.Places.Count != DrawnCountry.PlaceCount)
            return $"{places.Places.Count} places";
        return Math.Abs(persons - counted) > 1e-9 * persons
            ? string.Create(CultureInfo.InvariantCulture, $"{counted:R} persons of {persons:R} are in the picture")
            : null;
    }

    private static void Rebuild(BenchSession session, string country, BenchWorkspace workspace)
    {
        var pictures = workspace.Rooms.Get<IPictures>();
        var place = workspace
            .Rooms.Get<IDerivations>()
            .FindResultAsync<PlaceSet>(AnalysisSteps.Places, CancellationToken.None)
            .GetAwaiter()
            .GetResult()!
            .Places[100];
        var value = 1_000.0;
        var amendTimes = new List<double>();
        var report = new BuildReport([], TimeSpan.Zero);
        void Amend()
        {
            var start = Stopwatch.GetTimestamp();
            var request = new AmendmentRequest(place.Id, null, "population", ++value, "mätning", "mätningen");
            if (pictures.AmendAsync(request, CancellationToken.None).GetAwaiter().GetResult().Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Code);
            amendTimes.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var rebuild = new Side<BuildReport>("rebuild", () => report = Build(workspace), Amend);
        session.Limit($"one value amended in {country}", rebuild, RebuildLimitMilliseconds, built => built.Computed == 0 ? "nothing was rebuilt" : null);
        session.Note(
            string.Create(CultureInfo.InvariantCulture, $"amending itself, with the picture read anew: {Timing.Of(amendTimes[0], amendTimes.Skip(1))}")
        );
        session.Note(Slowest(report));
    }
}
