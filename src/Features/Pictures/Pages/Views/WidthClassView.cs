namespace Samplan.Pictures.Pages.Views;

/// <summary>Weights from <paramref name="From"/> to <paramref name="To"/> (null: no upper bound).</summary>
public sealed record WidthClassView(double From, double? To, double Pixels);
