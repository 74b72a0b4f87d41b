namespace Samplan.Pictures.Pages.Views;

/// <summary>The whole page of <c>GET /</c>. Views carry values; the pages write them in the reader's language.</summary>
public sealed record MapPageView
{
    public required PageAddress Address { get; init; }

    /// <summary><c>auto</c>, <c>light</c> or <c>dark</c>.</summary>
    public required string Theme { get; init; }

    /// <summary><c>a3</c> or <c>a4</c> when the page is laid out as a sheet of paper, else null.</summary>
    public string? Paper { get; init; }

    public required PictureHeadView Head { get; init; }
    public required LegendView Legend { get; init; }
    public required TableView Table { get; init; }

    /// <summary>At most one of the three is open.</summary>
    public PlaceView? Place { get; init; }
    public LinkView? Link { get; init; }
    public FeatureView? Feature { get; init; }

    /// <summary>Said in the panel instead: what was asked for is not there.</summary>
    public string? PanelMessage { get; init; }

    /// <summary>The way to the own account or to sign in; null where nobody signs in.</summary>
    public HeaderLinkView? Visitor { get; init; }

    /// <summary>The other pages that the reader may reach.</summary>
    public IReadOnlyList<HeaderLinkView> Pages { get; init; } = [];

    /// <summary>Set when the workspace has nothing to draw yet.</summary>
    public EmptyStateView? Empty { get; init; }
}
