using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Writes a part of the file so that the same meaning always gives the same bytes.</summary>
internal static class CanonicalJson
{
    private static readonly HashSet<string> s_wordsAndLooks = new(StringComparer.Ordinal)
    {
        "name",
        "short",
        "plural",
        "subject",
        "notMet",
        "symbol",
        "color",
        "by",
        "combined",
    };

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The nodes under their names. Words and looks, which decide nothing, are left out unless asked for.</summary>
    public static RulesetFragment Write(IReadOnlyList<KeyValuePair<string, SourceNode?>> named, bool withWordsAndLooks = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            foreach (var (name, node) in named.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                Write(writer, node, withWordsAndLooks);
            }
            writer.WriteEndObject();
        }
        return new RulesetFragment(Encoding.UTF8.GetString(buffer.WrittenSpan), Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)));
    }

    private static void Write(Utf8JsonWriter writer, SourceNode? node, bool all)
    {
        switch (node?.Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in node.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    // With a plain text, "name" is a column and "by" a way of matching, which do decide.
                    if (!all && s_wordsAndLooks.Contains(name) && value.Kind == JsonValueKind.Object)
                        continue;
                    writer.WritePropertyName(name);
                    Write(writer, value, all);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                    Write(writer, item, all);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(node.Text);
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(node.Number == 0 ? 0 : node.Number); // minus zero is zero
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(node.Kind == JsonValueKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
