namespace Samplan.Analyses.Contracts.Keys;

/// <summary>A division or typology that somebody else publishes, as imported with the role <c>key:name</c>, in each of its vintages.</summary>
/// <param name="Key">The dimension of the role: <c>la</c>, <c>skr</c>.</param>
/// <param name="Vintages">Newest year first; one without a year comes first.</param>
public sealed record KeySet(string Key, IReadOnlyList<KeyVintage> Vintages)
{
    /// <summary>The vintage of a year, or the first where none is asked for; null where there is none.</summary>
    public KeyVintage? Find(int? year) => Vintages.FirstOrDefault(vintage => year is null || vintage.Year == year);
}
