namespace Samplan.Pictures.Pages.Views;

public sealed record TableTabView(string Layer, string Name, int Count);
