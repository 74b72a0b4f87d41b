using Samplan.Geo.Definitions;

namespace Samplan.Geo;

/// <summary>
/// What a definition of a coordinate system says about itself: name, authority code and parameters. It lets a refusal name the system that
/// is not supported. Reads WKT 1, WKT 2, ESRI .prj and PROJ strings; of a compound system only the horizontal part counts.
/// </summary>
public sealed class CoordinateDefinition
{
    // A definition is a line or two; whatever is longer is not one, and is not worth parsing.
    private const int LongestDefinition = 65_536;

    internal CoordinateDefinition(string? name, string? code, DefinitionParameters parameters)
    {
        Name = name;
        Code = code;
        Parameters = parameters;
    }

    /// <summary>The name that the definition gives itself, or null.</summary>
    public string? Name { get; }

    /// <summary>Authority and number of the whole system, for example <c>EPSG:32633</c>, or null.</summary>
    public string? Code { get; }

    internal DefinitionParameters Parameters { get; }

    internal bool HasKnownAuthority =>
        Code is { } code
        && (
            code.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase)
            || code.StartsWith("ESRI:", StringComparison.OrdinalIgnoreCase)
            || code.StartsWith("OGC:", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The definition, or null when the text is none.</summary>
    public static CoordinateDefinition? Find(string text)
    {
        var trimmed = text.AsSpan().Trim().TrimStart('\uFEFF').TrimEnd('\0');
        if (trimmed.IsEmpty || trimmed.Length > LongestDefinition)
            return null;
        if (trimmed[0] == '+')
            return ProjString.Read(trimmed.ToString());
        return WktNode.Parse(trimmed) is { } root ? WktDefinition.Read(root) : null;
    }
}
