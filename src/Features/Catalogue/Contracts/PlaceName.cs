namespace Samplan.Catalogue.Contracts;

/// <summary>What a place or municipality may be called in a file.</summary>
/// <param name="Municipality">Its municipality's name, null when not known.</param>
/// <param name="MunicipalityCode">Its municipality's code (<c>1980</c>), null when not known.</param>
public sealed record PlaceName(string Name, string? Code = null, string? Municipality = null, string? MunicipalityCode = null)
{
    /// <summary>For people: the name with what tells it from another of the same name.</summary>
    public string Qualified => (Municipality ?? MunicipalityCode ?? Code) is { } part ? $"{Name} ({part})" : Name;
}
