namespace Samplan.Pictures.Pages.Views;

/// <summary>What the picture is, for the header and the paper.</summary>
public sealed record PictureHeadView
{
    public required string Region { get; init; }

    /// <summary>Name with year: Strukturbild 2023.</summary>
    public required string Picture { get; init; }

    /// <summary>Edition, when frozen; a draft has none.</summary>
    public string? Edition { get; init; }

    /// <summary>Status in words: utkast, dialog, antagen.</summary>
    public required string Status { get; init; }
    public required DateOnly Date { get; init; }
    public string? Owner { get; init; }
    public string? Checksum { get; init; }

    /// <summary>Where the picture can be read, for the paper.</summary>
    public PaperAddressView? Paper { get; init; }

    /// <summary>How many datasets are overdue and how many results are stale.</summary>
    public required int Overdue { get; init; }
    public required int Stale { get; init; }

    /// <summary>What is wrong with the ruleset as it lies there now, in words; the picture shown is then the one last computed.</summary>
    public string? Problem { get; init; }

    /// <summary>Every source shown on the map, each with its years.</summary>
    public required IReadOnlyList<SourceView> Sources { get; init; }
}
