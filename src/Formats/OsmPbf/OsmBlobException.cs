namespace Samplan.Formats.OsmPbf;

/// <summary>Why a block is not read; becomes a refusal that names the file and the block.</summary>
internal sealed class OsmBlobException(string code, string detail) : Exception(code)
{
    public string Code { get; } = code;

    /// <summary>The packing, feature or node that the sentence names.</summary>
    public string Detail { get; } = detail;
}
