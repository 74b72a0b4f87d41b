namespace Samplan.Pictures.Pages.Views;

/// <param name="Text">Used when the value is not a number.</param>
public sealed record FeatureValueView(string Name, string? Text, double? Number, int Decimals, string Unit, string? Year);
