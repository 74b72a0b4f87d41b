namespace Samplan.Pictures.Pages.Views;

/// <summary>A change by hand: never overwrites the computed, and stays visible also when withdrawn.</summary>
public sealed record AmendmentView(string Id, string What, string Before, string After, string Reason, string By, DateOnly On, bool IsWithdrawn);
