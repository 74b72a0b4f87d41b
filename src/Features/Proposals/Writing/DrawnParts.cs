using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Samplan.Formats.GeoJson;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Writing;

/// <summary>Several things drawn at once: each becomes a change of its own, or together they are the one shape that a change asks for.</summary>
internal static class DrawnParts
{
    public const int MostParts = 50;
    private const string Field = "geometry";

    /// <summary>A change a part where a drawing is made, else one change with all parts in one geometry.</summary>
    public static Outcome<Modification[]> Split(Modification change, Func<string> newId)
    {
        if (change[Field] is not { } text || !text.Contains("\"GeometryCollection\"", StringComparison.Ordinal))
            return new[] { change };
        if (ListParts(text) is not { Count: > 0 } parts)
            return new Refusal("proposals.drawn-unreadable");
        if (parts.Count > MostParts)
            return Refusal.Of("proposals.drawn-parts", ("most", $"{MostParts}"));
        if (change.Kind != "drawing")
            return new[] { With(change, Together(parts) ?? text) };
        return parts.Select((part, index) => Part(change, part, index, newId)).ToArray();
    }

    private static Modification Part(Modification change, string part, int index, Func<string> newId)
    {
        var title = index == 0 ? change["title"] : FormattableString.Invariant($"{change["title"]} {index + 1}");
        var one = With(change, part);
        return one with
        {
            Id = index == 0 ? change.Id : newId(),
            Values = new Dictionary<string, string>(one.Values) { ["title"] = title ?? "" },
        };
    }

    private static Modification With(Modification change, string geometry) =>
        change with
        {
            Values = new Dictionary<string, string>(change.Values) { [Field] = geometry },
        };

    private static List<string> ListParts(string text)
    {
        try
        {
            return JsonNode.Parse(text)?["geometries"] is JsonArray parts ? [.. parts.OfType<JsonObject>().Select(part => part.ToJsonString())] : [];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Areas as one, points or lines as several in one; null for a mixture, which no kind of change asks for.</summary>
    private static string? Together(List<string> parts)
    {
        var read = parts.Select(part => GeoJsonText.Read(part).Value).OfType<Geometry>().ToList();
        if (read.Count < parts.Count || read.Select(one => one.Dimension).Distinct().Count() != 1)
            return null;
        var joined = read[0].Dimension == Dimension.Surface ? UnaryUnionOp.Union(read) : read[0].Factory.BuildGeometry(read);
        return GeoJsonShape.Write(joined);
    }
}
