using System.Globalization;
using Samplan.Kernel;
using Samplan.Maps.Contracts;

namespace Samplan.Analyses.Layers;

/// <summary>The named classes of the columns that hold codes, densest or most central first.</summary>
internal static class LayerClassNames
{
    private static readonly string[] s_levelOne = ["3", "2", "1", "0"];
    private static readonly string[] s_levelTwo = ["30", "23", "22", "21", "13", "12", "11", "10"];
    private static readonly string[] s_roles = ["centre", "city", "member", "level1", "level2", "level3", "commuting", "enclave", "reserve", "unassigned"];
    private static readonly string[] s_countries = ["se", "no", "fi", "dk"];

    private static readonly Texts s_swedish = Texts.In("sv");
    private static readonly Texts s_english = Texts.In("en");

    /// <summary>By table and column; a column that has one meaning in every table stands under the column alone.</summary>
    private static readonly Dictionary<string, AttributeClass[]> s_classes = new(StringComparer.Ordinal)
    {
        ["level_one"] = Named(s_levelOne, "degurba.class-"),
        ["level_two"] = Named(s_levelTwo, "degurba.class-"),
        ["degree"] = Named(Numbers(3), "functional.degree."),
        ["degree_class"] = Named(s_levelTwo[..7], "functional.class."),
        ["nordic_class"] = Named(Numbers(7), "nordic.class-"),
        ["municipality_type"] = Named(Numbers(6), "typology.type-"),
        ["municipality_group"] = Named(Numbers(3), "typology.group-"),
        ["clusters.kind"] = Named(["locality", "small-locality", "undetermined"], "clusters.kind."),
        ["functional_region_units.role"] = Named(s_roles, "functional.role."),
        ["border_urbanisation.country"] = [.. s_countries.Select(code => Named(code.ToUpperInvariant(), $"border.country.{code}"))],
    };

    public static IReadOnlyList<AttributeClass> Of(string table, string column) =>
        s_classes.TryGetValue($"{table}.{column}", out var own) ? own : s_classes.GetValueOrDefault(column, []);

    private static string[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static AttributeClass[] Named(string[] values, string prefix) => [.. values.Select(value => Named(value, prefix + value))];

    private static AttributeClass Named(string value, string key) => new(value, new LocalName(s_swedish[key], s_english[key]));
}
