namespace Samplan.Pictures.Pages.Views;

/// <summary>The panel Varför? of a place, also the fragment of <c>GET /places/{id}</c>.</summary>
public sealed record PlaceView
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Municipality { get; init; }

    /// <summary>Null when no class holds or none can be determined.</summary>
    public ClassView? Class { get; init; }

    /// <summary><c>computed</c>, <c>designated</c>, <c>amended</c>, <c>undetermined</c> or <c>none</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Class names to set beside the computed one; null where there is no such list.</summary>
    public string? ComputedClass { get; init; }
    public string? DecidedClass { get; init; }
    public string? PublishedClass { get; init; }
    public string? PublishedYear { get; init; }

    /// <summary>The answer in words, the same as on the terminal.</summary>
    public required string Sentence { get; init; }
    public required IReadOnlyList<ProofRowView> Proof { get; init; }
    public NextClassView? Next { get; init; }
    public required IReadOnlyList<StabilityView> Stability { get; init; }
    public required IReadOnlyList<StrongLinkView> Links { get; init; }

    /// <summary>What the links count, with year: pendlare 2023.</summary>
    public string LinksNote { get; init; } = "";
    public required IReadOnlyList<SourceView> Sources { get; init; }
    public required IReadOnlyList<AmendmentView> Amendments { get; init; }
    public IReadOnlyList<CarriedView> Carried { get; init; } = [];
    public required AmendmentFormView Form { get; init; }
}
