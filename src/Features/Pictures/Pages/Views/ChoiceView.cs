namespace Samplan.Pictures.Pages.Views;

public sealed record ChoiceView(string Key, string Name);
