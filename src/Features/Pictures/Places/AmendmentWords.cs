using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Places;

/// <summary>An amendment as it is shown: what stood there by computation, and what is set instead.</summary>
internal sealed class AmendmentWords(PictureBook book, PageRequest request)
{
    private string Language => request.Texts.Language;

    public AmendmentView View(AmendmentRecord made)
    {
        var (what, before, after) = made.Class is { } key ? OfClass(made.PlaceId, key) : OfValue(made.PlaceId, made.Indicator!, made.Value);
        return new AmendmentView(made.Id, what, before, after, made.Reason, made.By, SwedishTime.DayOf(made.MadeAt), !made.IsInForce);
    }

    private (string What, string Before, string After) OfClass(string placeId, string key)
    {
        var computed = book.FindIndex(placeId) is { } index ? book.Nodes.Nodes[index].ComputedClass : null;
        return (
            request.Speech["amend-class"],
            computed is null ? request.Texts["rulesets.proof.no-class"] : book.NameOfClass(computed, Language),
            book.NameOfClass(key, Language)
        );
    }

    private (string What, string Before, string After) OfValue(string placeId, string key, double? value)
    {
        var indicator = book.Ruleset.FindIndicator(key);
        var values = new ValueWords(request.Texts);
        var before = book.FindIndex(placeId) is { } index && book.Series.TryGetValue(key, out var series) ? series.Latest(index).Value : null;
        return (indicator?.Name.In(Language) ?? key, before is null ? request.Speech["missing"] : values.Say(before, indicator), values.Say(value, indicator));
    }
}
