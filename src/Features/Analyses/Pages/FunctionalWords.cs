using System.Globalization;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages;

/// <summary>Numbers, units and events of functional regions in words.</summary>
public sealed class FunctionalWords(Texts texts)
{
    private const int MostNamed = 8;

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(texts.Language == "sv" ? "sv-SE" : "en-GB");

    public string Count(double number) => number.ToString("N0", _culture);

    public string Number(double number, int decimals) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _culture);

    /// <summary>A share 0–1 as per cent; a dash where there is none.</summary>
    public string Share(double? share) => share is { } part ? part.ToString("P1", _culture) : "–";

    /// <summary>A distance to a threshold: shares as per cent, sizes as persons.</summary>
    public string Margin(ThresholdMargin margin, double number) =>
        margin.Rule is "residents" or "centre-population" ? Count(number)
        : margin.Rule is "validity" ? Number(number, 3)
        : number.ToString("P1", _culture);

    /// <summary>How many regions there are, by which method and year.</summary>
    public string Summary(RegionSet set) =>
        texts.Say(
            set.Regions.Count == 1 ? "functional.summary-one" : "functional.summary",
            ("regions", Count(set.Regions.Count)),
            ("units", Count(set.Members.Count(unit => unit.Region is not null))),
            ("method", texts[$"functional.method.{set.Choice.Method}"]),
            ("year", set.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : texts["functional.no-year"])
        );

    /// <summary>What should be known of the regions besides, a sentence each.</summary>
    public IEnumerable<string> Notes(RegionSet set)
    {
        yield return texts.Say("functional.modularity", ("modularity", Number(set.Modularity, 3)));
        if (set.OutsidePersons > 0)
            yield return texts.Say("functional.outside", ("persons", Count(set.OutsidePersons)));
        if (set.HiddenFlows > 0)
            yield return texts.Say("functional.hidden", ("flows", Count(set.HiddenFlows)), ("units", Count(set.UncertainUnits.Count)));
        string[] unassigned = [.. set.Members.Where(unit => unit.Region is null).Select(unit => set.Units[unit.Unit].Name)];
        if (unassigned.Length > 0)
            yield return texts.Say("functional.unassigned", ("units", Some(unassigned)));
    }

    public string Event(RegionSet set, RegionEvent one) => new RegionWords(texts, [.. set.Units.Select(unit => unit.Name)]).Say(one);

    public string Role(UnitRegion unit) => texts[$"functional.role.{RegionWords.RoleOf(unit)}"];

    /// <summary>The first few, and how many more.</summary>
    public string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        var shown = string.Join(", ", all.Take(MostNamed));
        return all.Count > MostNamed ? $"{shown} {texts.Say("kernel.and-more", ("count", Count(all.Count - MostNamed)))}" : shown;
    }

    /// <summary>What units of a layer are called: <c>municipality</c>, <c>place</c> or <c>area</c>, as part of a key of texts.</summary>
    public static string UnitWord(string? layer) =>
        layer switch
        {
            "municipalities" => "municipality",
            "places" => "place",
            _ => "area",
        };

    /// <summary>"3 kommuner byter område".</summary>
    public string Moves(int count, string unitWord) => texts.Say($"functional.moves.{unitWord}{(count == 1 ? "-one" : "")}", ("count", Count(count)));
}
