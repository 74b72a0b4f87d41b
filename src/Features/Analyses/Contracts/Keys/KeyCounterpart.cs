using System.Globalization;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Contracts.Urbanisation;

namespace Samplan.Analyses.Contracts.Keys;

/// <summary>What a key is put beside: a division that the workspace has computed, or another imported key or vintage.</summary>
/// <param name="Classes">By id of unit; a unit that is in none is not there.</param>
public sealed record KeyCounterpart(int? Year, IReadOnlyDictionary<string, KeyClass> Classes)
{
    private const string Municipalities = "municipalities";

    /// <summary>The computed divisions by name, as commands and addresses write them.</summary>
    public static IReadOnlyList<string> Computed { get; } = ["regions", "urbanisation", "municipality-types", "municipality-groups", "nordic"];

    /// <summary>The division of a name, for the units of a layer; null where nothing of that name is built for them.</summary>
    /// <param name="name">One of <see cref="Computed"/>, or a key with or without year: <c>la@2018</c>.</param>
    public static async Task<KeyCounterpart?> FindAsync(IDerivations derivations, string name, string layer, CancellationToken cancellation)
    {
        var found = name switch
        {
            "regions" => Of(await derivations.FindResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions, cancellation), layer),
            "urbanisation" => await OfUrbanisationAsync(derivations, layer, cancellation),
            "municipality-types" when layer == Municipalities => await OfTypesAsync(derivations, static unit => unit.Type, cancellation),
            "municipality-groups" when layer == Municipalities => await OfTypesAsync(derivations, static unit => unit.Group, cancellation),
            "nordic" when layer == Municipalities => Of(await derivations.FindResultAsync<NordicSet>(AnalysisSteps.Nordic, cancellation)),
            _ => await OfKeyAsync(derivations, name, layer, cancellation),
        };
        return found is { Classes.Count: > 0 } ? found : null;
    }

    /// <summary>A key and its year as written: <c>la@2018</c>; without a year the newest.</summary>
    public static (string Key, int? Year) Read(string written) =>
        written.LastIndexOf('@') is > 0 and var at && int.TryParse(written.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (written[..at], year)
            : (written, null);

    private static KeyCounterpart? Of(RegionSet? set, string layer) =>
        set is { Members.Count: > 0 } && set.Layer == layer
            ? new(
                set.Year,
                set.Members.Where(member => member.Region is not null)
                    .ToDictionary(member => set.Units[member.Unit].Id, member => ClassOf(set, member.Region!.Value), StringComparer.Ordinal)
            )
            : null;

    private static KeyClass ClassOf(RegionSet set, int region)
    {
        var centre = set.Units[set.Regions[region].Centre];
        return new KeyClass(centre.Code ?? centre.Id, centre.Name);
    }

    private static async Task<KeyCounterpart?> OfUrbanisationAsync(IDerivations derivations, string layer, CancellationToken cancellation)
    {
        var set = await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, cancellation);
        var units = await derivations.FindResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits, cancellation);
        return units?.Find(layer) is { } found ? new(set?.Year, Numbered(found.Units.Select(unit => (unit.Id, unit.Degree)))) : null;
    }

    private static async Task<KeyCounterpart?> OfTypesAsync(IDerivations derivations, Func<TypedUnit, int?> number, CancellationToken cancellation) =>
        await derivations.FindResultAsync<MunicipalityTypeSet>(AnalysisSteps.MunicipalityTypes, cancellation) is { } set
            ? new(set.Year, Numbered(set.Units.Select(unit => (unit.Id, number(unit)))))
            : null;

    private static KeyCounterpart? Of(NordicSet? set) => set is null ? null : new(set.Year, Numbered(set.Units.Select(unit => (unit.Id, unit.Class))));

    private static async Task<KeyCounterpart?> OfKeyAsync(IDerivations derivations, string name, string layer, CancellationToken cancellation)
    {
        var (key, year) = Read(name);
        var set = await derivations.FindResultAsync<KeySet>(AnalysisSteps.OfKey(key), cancellation);
        return set?.Find(year) is { } vintage && vintage.Layer == layer
            ? new(vintage.Year, vintage.Units.Where(unit => unit.Class is not null).ToDictionary(unit => unit.Id, unit => unit.Class!, StringComparer.Ordinal))
            : null;
    }

    private static Dictionary<string, KeyClass> Numbered(IEnumerable<(string Id, int? Number)> units) =>
        units
            .Where(unit => unit.Number is not null)
            .ToDictionary(unit => unit.Id, unit => new KeyClass(unit.Number!.Value.ToString(CultureInfo.InvariantCulture), null), StringComparer.Ordinal);
}
