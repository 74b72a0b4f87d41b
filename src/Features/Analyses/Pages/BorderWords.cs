using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages;

/// <summary>Countries and the years of their people.</summary>
internal static class BorderWords
{
    private const string Own = "se";

    /// <summary><c>SE 2024, NO 2023</c>.</summary>
    public static string Years(IEnumerable<(string Code, int? Year)> countries) =>
        string.Join(", ", countries.Select(country => FormattableString.Invariant($"{country.Code.ToUpperInvariant()} {country.Year}").TrimEnd()));

    /// <summary>The name of the layer, with the year of each country's people as they were when it was built.</summary>
    public static string Layer(Texts texts, Provenance made) => texts.Say("border.layer", ("years", Years(ListCountries(made))));

    /// <summary>Of each dataset the version without a year, else the newest: that is the one that is classed.</summary>
    private static IEnumerable<(string Code, int? Year)> ListCountries(Provenance made) =>
        made
            .Inputs.Where(input => input.Kind == InputKind.Dataset)
            .Select(input => input.Name.Split('@'))
            .GroupBy(name => name[0], name => name.Length > 1 ? int.Parse(name[1], CultureInfo.InvariantCulture) : (int?)null)
            .Select(years => (CodeOf(years.Key), years.Any(year => year is null) ? null : years.Max()))
            .OrderBy(country => country.Item1 != Own)
            .ThenBy(country => country.Item1, StringComparer.Ordinal);

    private static string CodeOf(string dataset) =>
        dataset.StartsWith(BorderUrbanisationStep.Dataset, StringComparison.Ordinal) ? dataset[BorderUrbanisationStep.Dataset.Length..] : Own;
}
