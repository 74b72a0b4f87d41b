using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>Several datasets of one role, put together for each year that any of them is about.</summary>
internal static class YearlyDatasets
{
    /// <summary>
    /// For each year the newest version up to it of every dataset; a version without a year stands for all. A year that some dataset says
    /// nothing of is left out: a count without it would be too small. Newest first; one entry without a year where nothing is dated.
    /// </summary>
    public static IEnumerable<(int? Year, IReadOnlyList<DatasetInput> Inputs)> ByYear(IEnumerable<DatasetInput> inputs)
    {
        var datasets = inputs.GroupBy(input => input.Dataset.Id).Select(group => group.ToArray()).ToArray();
        if (datasets.Length == 0)
            yield break;
        var years = datasets.SelectMany(versions => versions).Select(input => input.Version.Year).OfType<int>().Distinct().OrderDescending().ToArray();
        foreach (var year in years.Length > 0 ? [.. years.Cast<int?>()] : new int?[] { null })
        {
            var chosen = datasets
                .Select(versions => versions.FirstOrDefault(input => input.Version.Year is null || input.Version.Year <= year))
                .OfType<DatasetInput>()
                .ToArray();
            if (chosen.Length == datasets.Length)
                yield return (year, chosen);
        }
    }
}
