using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
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
            var manifest = await ReadManifestAsync(edition, cancellation);
            if (manifest.Format > EditionManifest.CurrentFormat)
                return Refusal.Of("pictures.edition-newer", ("number", $"{edition.Number}"));
            return await ReadAsync(edition, manifest, cancellation);
        }
        catch (InvalidDataException)
        {
            return Refusal.Of("pictures.edition-damaged", ("number", $"{edition.Number}"));
        }
    }

    /// <exception cref="InvalidDataException">The manifest is gone, or not as it was.</exception>
    public async Task<EditionManifest> ReadManifestAsync(Edition edition, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<EditionManifest>(await PartAsync(edition.Checksum, cancellation), s_canonical)!;

    public async Task<RegionOutline> ReadOutlineAsync(EditionManifest manifest, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<RegionOutline>(await PartAsync(manifest.Outline, cancellation), s_canonical)!;

    private async Task<FrozenPicture> ReadAsync(Edition edition, EditionManifest manifest, CancellationToken cancellation)
    {
        var results = new List<KeptResult>(manifest.Results.Count);
        foreach (var provenance in manifest.Results)
            results.Add(new(provenance, await PartAsync(provenance.ContentHash, cancellation)));
        await PartAsync(manifest.Outline, cancellation);
        await PartAsync(manifest.Ruleset, cancellation);
        var amendments = manifest.Amendments.Select(one => new AmendmentRecord(
            one.Id,
            one.PlaceId,
            one.Class,
            one.Indicator,
            one.Value,
            one.Reason,
            "",
            one.MadeAt,
            WithdrawnAt: null
        ));
        return new FrozenPicture(edition, manifest, BookReading.Of(results, [.. amendments])) { Results = results };
    }

    /// <exception cref="InvalidDataException">The part is gone, or not as it was.</exception>
    private async Task<byte[]> PartAsync(string hash, CancellationToken cancellation)
    {
        var path = files.Find(hash) ?? throw new InvalidDataException();
        var part = await File.ReadAllBytesAsync(path, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(part)) == hash ? part : throw new InvalidDataException();
    }
}
