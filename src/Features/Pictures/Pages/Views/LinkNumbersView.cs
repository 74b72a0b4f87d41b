namespace Samplan.Pictures.Pages.Views;

/// <summary>One dimension of the link. Shares are 0–1 of all persons leaving the end in the file.</summary>
/// <param name="Kind"><c>largest</c>, <c>mutual</c>, <c>significant</c> or <c>other</c>.</param>
/// <param name="Index">The combined index 0–1, only for the combined dimension, which has no persons.</param>
public sealed record LinkNumbersView(
    string Key,
    string Name,
    string Unit,
    string Year,
    double? There,
    double? Back,
    double? ShareThere,
    double? ShareBack,
    string Kind,
    double? Index = null
);
