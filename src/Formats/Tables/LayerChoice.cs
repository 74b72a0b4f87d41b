namespace Samplan.Formats.Tables;

/// <summary>Which of a file's tables is meant: the one asked for, or the only one.</summary>
internal static class LayerChoice
{
    private const int MostNamed = 20;

    public static string Choose(string path, IReadOnlyList<string> layers, string? asked)
    {
        if (layers.Count == 0)
            throw Refused.File(path, "formats.no-layers");
        if (asked is null)
            return layers.Count == 1 ? layers[0] : throw Refused.File(path, "formats.several-layers", ("layers", Names(layers)));
        return layers.FirstOrDefault(layer => string.Equals(layer, asked, StringComparison.Ordinal))
            ?? layers.FirstOrDefault(layer => string.Equals(layer, asked, StringComparison.OrdinalIgnoreCase))
            ?? throw Refused.File(path, "formats.layer-missing", ("layer", Refused.Shorten(asked)), ("layers", Names(layers)));
    }

    private static string Names(IReadOnlyList<string> layers) =>
        string.Join(", ", layers.Take(MostNamed).Select(layer => Refused.Shorten(layer))) + (layers.Count > MostNamed ? " …" : "");
}
