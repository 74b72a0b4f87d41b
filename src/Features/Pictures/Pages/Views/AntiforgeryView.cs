namespace Samplan.Pictures.Pages.Views;

public sealed record AntiforgeryView(string Name, string Value);
