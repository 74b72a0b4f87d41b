namespace Samplan.Pictures.Pages.Views;

public sealed record ClassCountView(ClassView Class, int Count);
