namespace Samplan.Pictures.Pages.Views;

/// <param name="IsOutside">A place outside the region has no panel of its own.</param>
public sealed record LinkEndView(string Id, string Name, ClassView? Class, bool IsOutside);
