using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Nodes;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Amendments;

/// <summary>The form of a change by hand: what may be chosen, and what was entered when it was not accepted.</summary>
internal sealed class AmendmentForms(IAntiforgery antiforgery)
{
    public AmendmentFormView Read(HttpContext context, PageContent content, PageRequest request, RejectedAmendment? rejected)
    {
        if (content.Book is not { } book || (request["place"] is null && rejected is null) || !context.ActorOf().May(RegionPermissions.Amend, ObjectFacts.None))
            return new AmendmentFormView(null, [], []);
        var tokens = antiforgery.GetAndStoreTokens(context);
        var language = request.Texts.Language;
        // A value that is worked out from others is changed by changing those.
        var indicators = book.Ruleset.Indicators.Where(one =>
            NodesStep.IsOfPlaces(one) && one.Method.DependsOn.Count == 0 && one.Method is not IndicatorMethod.NationalReference
        );
        return new AmendmentFormView(
            new AntiforgeryView(tokens.FormFieldName, tokens.RequestToken!),
            [.. book.Ruleset.Classes.Select(one => new ChoiceView(one.Key, one.Name.In(language)))],
            [.. indicators.Select(one => new ChoiceView(one.Key, one.Name.In(language)))],
            rejected?.Reason,
            rejected?.Entry
        );
    }
}
