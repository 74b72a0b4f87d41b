namespace Samplan.Pictures.Pages.Views;

/// <summary>A value computed from one set by hand, beside what it would be by computation alone; both written with their unit.</summary>
public sealed record CarriedView(string Name, string Before, string After);
