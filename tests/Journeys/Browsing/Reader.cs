namespace Samplan.Journeys.Tests.Browsing;

/// <summary>Who sits before the page: the size of the window, the language, the colours, and whether scripts run.</summary>
internal sealed record Reader(int Width = 1440, int Height = 900, string Language = "sv", string Theme = "light", bool HasScripts = true)
{
    /// <summary>The account of the demonstration that the reader signs in with; null for a reader without one.</summary>
    public string? Mail { get; init; }

    /// <summary>The page's address for this reader, with more parameters after it.</summary>
    public string Query(string parameters = "") => $"/?lang={Language}&theme={Theme}{(parameters.Length > 0 ? "&" + parameters : "")}";

    public override string ToString() => $"{Width}-{Language}-{Theme}";
}
