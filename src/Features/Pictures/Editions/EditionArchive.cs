using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Nodes;
using Samplan.Pictures.Reading;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <summary>The parts of editions as files by their hash. What two editions share lies there once.</summary>
internal sealed class EditionArchive(FileStore files)
{
    private static readonly JsonSerializerOptions s_canonical = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<string> KeepAsync(RegionOutline outline, CancellationToken cancellation) =>
        KeepAsync(JsonSerializer.SerializeToUtf8Bytes(outline, s_canonical), cancellation);

    /// <returns>The edition's checksum.</returns>
    public Task<string> KeepAsync(EditionManifest manifest, CancellationToken cancellation) =>
        KeepAsync(JsonSerializer.SerializeToUtf8Bytes(manifest, s_canonical), cancellation);

    public async Task<string> KeepAsync(ReadOnlyMemory<byte> part, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(part.ToArray(), writable: false);
        return await files.AddAsync(stream, cancellation);
    }

    /// <summary>Reads an edition whole, every part checked against its hash.</summary>
    public async Task<Outcome<FrozenPicture>> ReadAsync(Edition edition, CancellationToken cancellation)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<EditionManifest>(await PartAsync(edition.Checksum, cancellation), s_canonical)!;
            if (manifest.Format > EditionManifest.CurrentFormat)
                return Refusal.Of("pictures.edition-newer", ("number", $"{edition.Number}"));
            return new FrozenPicture(edition, manifest, await ReadBookAsync(manifest, cancellation));
        }
        catch (InvalidDataException)
        {
            return Refusal.Of("pictures.edition-damaged", ("number", $"{edition.Number}"));
        }
    }

    public async Task<RegionOutline> ReadOutlineAsync(EditionManifest manifest, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<RegionOutline>(await PartAsync(manifest.Outline, cancellation), s_canonical)!;

    private async Task<PictureBook> ReadBookAsync(EditionManifest manifest, CancellationToken cancellation)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var result in manifest.Results)
            parts[result.Step.Value] = await PartAsync(result.ContentHash, cancellation);
        await PartAsync(manifest.Outline, cancellation);
        var ruleset = RulesetParser.Parse(await PartAsync(manifest.Ruleset, cancellation)).Ruleset ?? throw new InvalidDataException();
        var series = ruleset
            .Indicators.Where(NodesStep.IsOfPlaces)
            .Select(indicator => Find<IndicatorSeries>(AnalysisSteps.Indicator(indicator.Key)))
            .OfType<IndicatorSeries>()
            .ToDictionary(one => one.Key, StringComparer.Ordinal);
        return new PictureBook(
            ruleset,
            Find<NodeSet>(PictureSteps.Nodes) ?? throw new InvalidDataException(),
            Find<PlaceSet>(AnalysisSteps.Places) ?? throw new InvalidDataException(),
            series,
            Find<LinkSet>(AnalysisSteps.Links),
            [
                .. manifest.Amendments.Select(one => new AmendmentRecord(
                    one.Id,
                    one.PlaceId,
                    one.Class,
                    one.Indicator,
                    one.Value,
                    one.Reason,
                    "",
                    one.MadeAt,
                    WithdrawnAt: null
                )),
            ]
        );

        TResult? Find<TResult>(StepKey step)
            where TResult : class => parts.TryGetValue(step.Value, out var content) ? KeptResult.Read<TResult>(content) : null;
    }

    /// <exception cref="InvalidDataException">The part is gone, or not as it was.</exception>
    private async Task<byte[]> PartAsync(string hash, CancellationToken cancellation)
    {
        var path = files.Find(hash) ?? throw new InvalidDataException();
        var part = await File.ReadAllBytesAsync(path, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(part)) == hash ? part : throw new InvalidDataException();
    }
}
