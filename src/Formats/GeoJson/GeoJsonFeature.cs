using System.Text.Json;

namespace Samplan.Formats.GeoJson;

/// <summary>The parts of one feature as they are written; what is missing is empty.</summary>
internal readonly ref struct GeoJsonFeature
{
    public ReadOnlySpan<byte> Geometry { get; private init; }

    public ReadOnlySpan<byte> Properties { get; private init; }

    public ReadOnlySpan<byte> Id { get; private init; }

    /// <summary>The member <c>type</c>, with quotes.</summary>
    public ReadOnlySpan<byte> Type { get; private init; }

    public bool IsFeature => Type.SequenceEqual("\"Feature\""u8);

    /// <exception cref="JsonException">The text is not an object.</exception>
    public static GeoJsonFeature Of(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> type = default;
        ReadOnlySpan<byte> geometry = default;
        ReadOnlySpan<byte> properties = default;
        ReadOnlySpan<byte> id = default;
        var members = new JsonMembers(text);
        while (members.Next())
        {
            if (members.Name.SequenceEqual("type"u8))
                type = members.Value;
            else if (members.Name.SequenceEqual("geometry"u8))
                geometry = members.Value;
            else if (members.Name.SequenceEqual("properties"u8))
                properties = members.Value;
            else if (members.Name.SequenceEqual("id"u8))
                id = members.Value;
        }
        var isBare = GeoJsonGeometry.IsType(type) || type.SequenceEqual("\"GeometryCollection\""u8);
        return new GeoJsonFeature
        {
            Type = type,
            Geometry = isBare ? text : geometry,
            Properties = properties,
            Id = id,
        };
    }
}
