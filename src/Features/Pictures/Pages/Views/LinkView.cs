namespace Samplan.Pictures.Pages.Views;

/// <summary>The panel of a link: its numbers both ways in every dimension. Also the fragment of <c>GET /links/{from}/{to}</c>.</summary>
public sealed record LinkView
{
    public required LinkEndView From { get; init; }
    public required LinkEndView To { get; init; }
    public required string Sentence { get; init; }
    public required IReadOnlyList<LinkNumbersView> Dimensions { get; init; }
    public required IReadOnlyList<SourceView> Sources { get; init; }
}
