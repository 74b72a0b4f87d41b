using System.Globalization;
using Samplan.Analyses.Contracts.Keys;

namespace Samplan.Analyses.Keys;

/// <summary>A vintage of a key with whoever publishes it.</summary>
/// <param name="Publisher">As the file says, else the dataset's owner; null where neither is known.</param>
internal sealed record ShownKey(string Key, KeyVintage Vintage, string? Publisher)
{
    /// <summary>As addresses and commands write it: <c>la@2023</c>.</summary>
    public string Written => Vintage.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Key}@{year}") : Key;
}
