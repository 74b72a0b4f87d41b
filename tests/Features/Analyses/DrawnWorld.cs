using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Analyses;
using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Derivations;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Analyses;

/// <summary>A workspace whose datasets are drawn as text: a header, then rows; a column <c>wkt</c> is the geometry in metres.</summary>
internal sealed class DrawnWorld : IDatasets, IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");
    private readonly List<(Dataset Dataset, Dictionary<DatasetVersion, string> Rows)> _datasets = [];
    private readonly Workspace _workspace;
    private readonly DerivationGraph _graph;

    /// <param name="indicators">Method of each indicator by key, as JSON, with further fields of the indicator after a bar.</param>
    /// <param name="parts">Further parts of the ruleset as JSON fields, each ending with a comma.</param>
    public DrawnWorld(IReadOnlyDictionary<string, string> indicators, string parts = "")
    {
        var declared = indicators.Select(one =>
            $$"""{ "key": "{{one.Key}}", "name": { "sv": "{{one.Key}}", "en": "{{one.Key}}" }, {{(
                one.Value.Contains('|') ? one.Value.Split('|')[1] : "\"unit\": \"count\""
            )}}, "method": {{one.Value.Split('|')[0]}} }"""
        );
        var ruleset = $$"""
            { "id": "test", "version": "1", "name": { "sv": "Test", "en": "Test" }, {{parts}}
              "indicators": [{{string.Join(",\n", declared)}}],
              "classes": [{ "key": "place", "name": { "sv": "Ort", "en": "Place" },
                "symbol": { "shape": "dot", "sizePixels": 7, "color": { "light": "#6f7c84", "dark": "#9aa9b1" } }, "otherwise": true }] }
            """;
        _workspace = new Workspaces([AnalysesModule.Schema]).Create(_folder, "Test", "sv", Encoding.UTF8.GetBytes(ruleset)).Value!;
        _graph = new DerivationGraph(
            _workspace,
            this,
            [new AnalysisStepSource(_workspace), new ChosenStepSource(new AnalysisChoiceStore(_workspace))],
            TimeProvider.System
        );
    }

    public Workspace Workspace => _workspace;

    public IDerivations Derivations => _graph;

    public static string Square(double west, double south, double side) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"POLYGON(({west} {south}, {west + side} {south}, {west + side} {south + side}, {west} {south + side}, {west} {south}))"
        );

    /// <summary>A dataset that is a file: streets, a timetable.</summary>
    public DrawnWorld PutFile(string role, byte[] file)
    {
        var hash = _workspace.Files.AddAsync(new MemoryStream(file), default).GetAwaiter().GetResult();
        return Put(role, $"kind\n{hash}", sourceHash: hash);
    }

    public DrawnWorld Put(string role, string rows, int? year = null, string? name = null, string sourceHash = "")
    {
        var id = new DatasetId(name ?? role);
        var found = _datasets.FindIndex(one => one.Dataset.Id == id);
        var versions = found < 0 ? [] : _datasets[found].Rows;
        var hash = string.Join('\n', Lines(rows));
        var version = new DatasetVersion(
            id,
            versions.Count + 1,
            year,
            sourceHash,
            "",
            hash,
            "drawn.csv",
            DateTimeOffset.UnixEpoch,
            new DateOnly(2024, 1, 1),
            $"{id.Value}_v{versions.Count + 1}",
            "GEOMETRY",
            Lines(rows).Length - 1,
            [
                .. Lines(rows)[0]
                    .Split(';', StringSplitOptions.TrimEntries)
                    .Where(name => name != "wkt")
                    .Select(name => new DatasetColumn(name, name, name == "speed", true)),
            ],
            new Dictionary<string, string>(),
            false,
            true
        );
        foreach (var former in versions.Keys.Where(former => former.Year == year && former.IsCurrent).ToList())
        {
            versions.Remove(former, out var old);
            versions.Add(former with { IsCurrent = false }, old!);
        }
        versions[version] = rows;
        var current = versions.Keys.OrderBy(one => one.Year is not null).ThenByDescending(one => one.Year).ThenByDescending(one => one.Number).ToArray();
        var dataset = (new Dataset(id, role, id.Value, null, null, null, current), versions);
        if (found < 0)
            _datasets.Add(dataset);
        else
            _datasets[found] = dataset;
        return this;
    }

    public Task<BuildReport> BuildAsync() => _graph.BuildAsync(null, default);

    public async Task<IndicatorSeries> IndicatorAsync(string key)
    {
        await BuildAsync();
        return await ResultAsync<IndicatorSeries>(AnalysisSteps.Indicator(key));
    }

    /// <summary>The newest year of an indicator.</summary>
    public async Task<IReadOnlyList<double?>> ValuesAsync(string key) => (await IndicatorAsync(key)).Years is [var newest, ..] ? newest.Values : [];

    public async Task<TResult> ResultAsync<TResult>(StepKey key)
        where TResult : class => (await _graph.FindResultAsync<TResult>(key, default))!;

    public async Task<string> HashAsync(StepKey key) => (await _graph.FindProvenanceAsync(key, default))!.ContentHash;

    public Task<IReadOnlyList<Dataset>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Dataset>>([.. _datasets.Select(one => one.Dataset).OrderBy(one => one.Id.Value, StringComparer.Ordinal)]);

    public Task<DatasetContent> ReadAsync(DatasetVersion version, IReadOnlyList<string>? columns, bool withGeometry, CancellationToken cancellation) =>
        Task.FromResult(Read(_datasets.Single(one => one.Dataset.Id == version.Dataset).Rows[version], withGeometry));

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string[] Lines(string rows) => rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DatasetContent Read(string text, bool withGeometry)
    {
        var lines = Lines(text).Select(line => line.Split(';', StringSplitOptions.TrimEntries)).ToArray();
        var (numbers, texts, geometries) = (new Dictionary<string, double?[]>(), new Dictionary<string, string?[]>(), Array.Empty<Geometry?>());
        for (var column = 0; column < lines[0].Length; column++)
        {
            var values = lines.Skip(1).Select(line => line[column].Length > 0 ? line[column] : null).ToArray();
            if (lines[0][column] == "wkt")
                geometries = withGeometry ? [.. values.Select(value => value is null ? null : new WKTReader().Read(value))] : [];
            else if (
                values.All(value => value is null || double.TryParse(value, CultureInfo.InvariantCulture, out _))
                && lines[0][column] is not ("code" or "municipality_code" or "unit" or "industry" or "class")
            )
                numbers[lines[0][column]] = [.. values.Select(value => value is null ? (double?)null : double.Parse(value, CultureInfo.InvariantCulture))];
            else
                texts[lines[0][column]] = values;
        }
        return new DatasetContent(lines.Length - 1, numbers, texts, geometries);
    }
}
