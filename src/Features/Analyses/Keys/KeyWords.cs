using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Kernel;

namespace Samplan.Analyses.Keys;

/// <summary>Keys, vintages and classes as a reader says them.</summary>
internal static class KeyWords
{
    /// <summary>What a key is of; one that the region has named itself is shown as it stands.</summary>
    public static string Key(Texts texts, string key) => texts.Has($"catalogue.dimensions.{key}") ? texts[$"catalogue.dimensions.{key}"] : key;

    public static string Vintage(Texts texts, string key, int? year) =>
        year is null ? Key(texts, key) : string.Create(CultureInfo.InvariantCulture, $"{Key(texts, key)} {year}");

    public static string Layer(Texts texts, StepKey step, string table) =>
        texts.Say("keys.layer", ("key", Vintage(texts, step.Value[KeyStep.Role.Length..], KeyTables.YearOf(table))));

    public static string Class(KeyClass? one) =>
        one switch
        {
            null => "–",
            { Name: { } name } when name != one.Code => $"{one.Code} {name}",
            _ => one.Code,
        };

    /// <summary>A class as what it belongs to names it: degrees and types have names of their own.</summary>
    public static string Class(Texts texts, string counterpart, KeyClass one)
    {
        var key = counterpart switch
        {
            "urbanisation" => $"functional.degree.{one.Code}",
            "municipality-types" => $"typology.type-{one.Code}",
            "municipality-groups" => $"typology.group-{one.Code}",
            "nordic" => $"nordic.class-{one.Code}",
            _ => "",
        };
        return key.Length > 0 && texts.Has(key) ? (counterpart == "municipality-types" ? texts[key] : $"{one.Code} {texts[key]}") : Class(one);
    }

    /// <summary>The computed typology that a key by its usual name has the codes of; empty for none.</summary>
    public static string TypologyOf(string key) =>
        key switch
        {
            "degurba" => "urbanisation",
            "kommuntyper" => "municipality-types",
            _ => "",
        };

    /// <summary>What a key is compared with.</summary>
    public static string Counterpart(Texts texts, string name, int? year)
    {
        if (!KeyCounterpart.Computed.Contains(name))
            return Vintage(texts, KeyCounterpart.Read(name).Key, year);
        return year is null ? texts[$"keys.with.{name}"] : string.Create(CultureInfo.InvariantCulture, $"{texts[$"keys.with.{name}"]} {year}");
    }
}
