namespace Samplan.Pictures.Pages.Views;

/// <summary>What was entered in the form, as it was written.</summary>
public sealed record AmendmentEntryView(string Class, string Indicator, string Value, string Reason, string By);
