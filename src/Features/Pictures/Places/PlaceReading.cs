using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Places;

/// <summary>The panel Varför? of a place.</summary>
internal sealed class PlaceReading(PageContent content, PictureBook book, PageRequest request)
{
    private const int LinksShown = 5;

    private readonly SourceBook _sources = new(content, request);
    private readonly ProofRows _rows = new(content, request);

    private string Language => request.Texts.Language;

    public PlaceView Read(Place place, AmendmentFormView form)
    {
        var explanation = book.Explain(place, request.Texts);
        var values = new ValueWords(request.Texts);
        var dimension = content.Links.Choose(request["dimension"]);
        return new PlaceView
        {
            Id = place.Id,
            Name = place.Name,
            Municipality = place.Municipality,
            Class = ClassViews.Find(book, explanation.Node.Class, Language),
            Status = explanation.Node is { Class: null, IsUndetermined: false } ? "none" : explanation.Node.Status,
            ComputedClass = explanation.ComputedClass?.Name,
            DecidedClass = explanation.DecidedClass,
            PublishedClass = explanation.PublishedClass,
            PublishedYear = content.Datasets.FirstOrDefault(dataset => dataset.Role == "published-classes") is { } published
                ? SourceBook.Years(published)
                : null,
            Sentence = explanation.Sentence,
            Proof = _rows.OfClass(explanation),
            Next = Next(explanation),
            Stability = Stability(explanation),
            Links = dimension is null ? [] : Links(place, dimension),
            LinksNote = dimension is null ? "" : $"{dimension.UnitIn(request.Texts)} {dimension.Year}".TrimEnd(),
            Sources = _sources.List([.. explanation.Sources, .. dimension?.Sources ?? []]),
            Amendments = [.. explanation.Amendments.Select(one => new AmendmentWords(book, request).View(one))],
            Carried =
            [
                .. explanation.Carried.Select(one => new CarriedView(
                    one.Name,
                    values.Say(one.Computed, one.Unit, one.Decimals),
                    values.Say(one.Amended, one.Unit, one.Decimals)
                )),
            ],
            Form = form,
        };
    }

    private NextClassView? Next(PlaceExplanation explanation)
    {
        // A class that values can give comes before one that only a decision does.
        var reach = explanation.Next.FirstOrDefault(one => one.Kind != "impossible") ?? (explanation.Next is [var nearest, ..] ? nearest : null);
        if (reach?.Class is not { } next)
            return null;
        var trial = explanation.Classes.FirstOrDefault(one => one.Class.Key == next.Key);
        return new NextClassView(
            request.Texts.Say("pictures.to-become", ("class", next.Name.ToLower(CultureInfo.GetCultureInfo(Language)))),
            new ReachWords(request).Say(reach, book),
            trial is null ? [] : _rows.Failing(trial.Rule)
        );
    }

    private List<StabilityView> Stability(PlaceExplanation explanation)
    {
        // What cannot be determined is as undetermined with other thresholds: that is no stability.
        if (explanation.Node.IsUndetermined)
            return [];
        var share = book.Ruleset.Stability.ThresholdShare;
        var thresholds = explanation.Stability.Where(trial => trial.Kind is "threshold" or "allThresholds").Select(trial => trial.IsSame).ToArray();
        var years = explanation.Stability.Where(trial => trial.Kind == "year").OrderBy(trial => trial.Year).ToArray();
        var views = new List<StabilityView>();
        if (thresholds.Length > 0)
            views.Add(new(request.Texts.Say("pictures.moved-thresholds", ("share", request.Speech.Percent(share))), thresholds));
        if (years.Length > 0)
            views.Add(new(YearsName(years[0].Year, years[^1].Year), [.. years.Select(trial => trial.IsSame)]));
        return views;
    }

    private string YearsName(int? first, int? last) =>
        first == last
            ? request.Texts.Say("pictures.trial-year", ("year", $"{first}"))
            : request.Texts.Say("pictures.trial-years", ("first", $"{first}"), ("last", $"{last}"));

    private List<StrongLinkView> Links(Place place, ShownDimension dimension) =>
        [
            .. dimension
                .Links.Where(link => link.From == place.Id || link.To == place.Id)
                .Take(LinksShown)
                .Select(link =>
                {
                    var isFrom = link.From == place.Id;
                    var (there, back) = dimension.IsCombined ? (dimension.WeightOf(link), 0) : (link.There ?? 0, link.Back ?? 0);
                    return new StrongLinkView(
                        link.From,
                        link.To,
                        book.LabelOf(isFrom ? link.To : link.From),
                        isFrom || dimension.IsCombined ? there : back,
                        isFrom || dimension.IsCombined ? back : there
                    );
                }),
        ];
}
