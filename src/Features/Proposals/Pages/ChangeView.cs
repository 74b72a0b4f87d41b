using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>A proposed change, in words.</summary>
public sealed record ChangeView(Modification Change, string Words)
{
    /// <summary>How long or large what is drawn is; empty where nothing is, or a point.</summary>
    public string Measure { get; init; } = "";

    /// <summary>What was asked about it, with what was answered.</summary>
    public IReadOnlyList<(string Question, string Answer)> Answers { get; init; } = [];
}
