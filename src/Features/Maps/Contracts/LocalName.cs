using System.Text.Json.Serialization;

namespace Samplan.Maps.Contracts;

/// <summary>A name in both languages of the page.</summary>
public sealed record LocalName([property: JsonPropertyName("sv")] string Swedish, [property: JsonPropertyName("en")] string English)
{
    /// <summary>A name that is the same in every language: of a place, of a file.</summary>
    public static LocalName Same(string name) => new(name, name);

    /// <param name="language">ISO 639-1 code.</param>
    public string In(string language) => language == "sv" ? Swedish : English;
}
