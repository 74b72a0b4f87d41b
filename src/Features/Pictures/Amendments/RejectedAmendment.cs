using Samplan.Pictures.Pages.Views;

namespace Samplan.Pictures.Amendments;

/// <summary>What somebody entered, and in words why it was not accepted.</summary>
internal sealed record RejectedAmendment(AmendmentEntryView Entry, string Reason);
