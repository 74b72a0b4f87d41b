namespace Samplan.Pictures.Pages.Views;

/// <param name="AntiforgeryField">Name and value of the antiforgery field; null where the page is only read.</param>
/// <param name="Classes">Classes to choose among.</param>
/// <param name="Indicators">Indicators whose value may be set.</param>
/// <param name="Refusal">Why the last try was not accepted, in words.</param>
/// <param name="Entered">What was entered then, to be kept.</param>
public sealed record AmendmentFormView(
    AntiforgeryView? AntiforgeryField,
    IReadOnlyList<ChoiceView> Classes,
    IReadOnlyList<ChoiceView> Indicators,
    string? Refusal = null,
    AmendmentEntryView? Entered = null
);
