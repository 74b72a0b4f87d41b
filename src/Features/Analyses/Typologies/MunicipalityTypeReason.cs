using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Analyses.Typologies;

/// <summary>Why a municipality has its type: each criterion with its value, its threshold and how far apart they are.</summary>
internal sealed class MunicipalityTypeReason(TypedUnit unit, ParameterChoice choice, Texts texts)
{
    private readonly FunctionalWords _words = new(texts);

    public IEnumerable<string> Sentences(MunicipalityTypeSet set)
    {
        if (unit.Group is null)
            yield return texts["typology.why.unknown"];
        else if (unit.Type is null)
            yield return texts[set.Travel == "none" ? "typology.why.no-times" : "typology.why.times-missing"];
        yield return texts.Say($"typology.page.travel-{set.Travel}", ("cities", _words.Count(set.Cities)));
    }

    public StudyTable Criteria() =>
        new(
            texts["typology.why.criteria"],
            [
                texts["functional.column.criterion"],
                texts["functional.column.met"],
                texts["functional.column.value"],
                texts["functional.column.threshold"],
                texts["functional.column.margin"],
            ],
            1,
            [
                Share("rural-below", unit.RuralShare, choice.Number("metropolitan_rural_below"), isBelow: true),
                Number("area-persons", unit.AreaPersons, choice.Number("metropolitan_persons")),
                Share("rural-from", unit.RuralShare, choice.Number("rural_from"), isBelow: false),
                Share("near-from", unit.NearShare, choice.Number("near_share_from"), isBelow: false),
                Share("all-rural", unit.RuralShare, 1, isBelow: false),
                Number("remote", unit.MeanMinutes, choice.Number("very_remote_minutes")),
            ]
        );

    private StudyRow Share(string name, double? value, double threshold, bool isBelow) =>
        new(
            null,
            [
                texts.Say($"typology.why.{name}", ("minutes", choice[MunicipalityTypeParameters.NearMinutes])),
                Met(isBelow ? value < threshold : value >= threshold, value is null),
                _words.Share(value),
                _words.Share(threshold),
                _words.Share(value is { } known ? Math.Abs(known - threshold) : null),
            ]
        );

    private StudyRow Number(string name, double? value, double threshold) =>
        new(
            null,
            [
                texts[$"typology.why.{name}"],
                Met(value >= threshold, value is null),
                value is { } known ? _words.Count(known) : "–",
                _words.Count(threshold),
                value is { } given ? _words.Count(Math.Abs(given - threshold)) : "–",
            ]
        );

    private string Met(bool isMet, bool isUnknown) =>
        texts[
            isUnknown ? "typology.why.open"
            : isMet ? "functional.met"
            : "functional.not-met"
        ];
}
