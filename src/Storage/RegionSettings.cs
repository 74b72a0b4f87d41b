using System.Text.Json;

namespace Samplan.Storage;

/// <summary>What <c>region.json</c> says of a workspace. Written once, when the workspace is made.</summary>
/// <param name="Format">Version of the workspace folder's layout.</param>
/// <param name="Name">The region's name as people write it: Västmanland.</param>
/// <param name="Language">ISO 639-1 code of the language shown first.</param>
/// <param name="Ruleset">File name of the ruleset in the workspace folder.</param>
public sealed record RegionSettings(int Format, string Name, string Language, string Ruleset)
{
    public const int CurrentFormat = 1;

    internal const string FileName = "region.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static RegionSettings? Find(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? JsonSerializer.Deserialize<RegionSettings>(File.ReadAllBytes(path), s_json) : null;
    }

    internal void Write(string folder) => AtomicFile.Write(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, s_json));
}
