using Samplan.Kernel;

namespace Samplan.Catalogue.Contracts;

public enum ImportResult
{
    /// <summary>A new version is in the workspace.</summary>
    Imported,

    /// <summary>The same bytes with the same role and options are already there; nothing was done.</summary>
    Unchanged,

    /// <summary>Looked at only (<c>--dry-run</c>).</summary>
    Previewed,

    /// <summary>Something is wrong; the workspace is as it was.</summary>
    Refused,
}

/// <summary>How an import went. Sentences are texts keys with arguments, for <see cref="Texts.Say(Refusal)"/>.</summary>
/// <param name="Version">The version made or found; null when refused or only looked at.</param>
/// <param name="Preview">The schema as resolved, where the file could be read so far.</param>
/// <param name="Refusals">What is wrong, at most 20.</param>
/// <param name="RefusalCount">How many there are in all.</param>
/// <param name="Notices">What was detected, assumed, kept or mended, for the user to know.</param>
public sealed record ImportReport(
    ImportResult Result,
    DatasetVersion? Version,
    ImportPreview? Preview,
    IReadOnlyList<Refusal> Refusals,
    long RefusalCount,
    IReadOnlyList<Refusal> Notices
);
