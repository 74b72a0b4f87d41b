using System.Text.Json;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A JSON value that remembers where it stands in the file.</summary>
internal sealed class SourceNode(JsonValueKind kind, int line, string path)
{
    public JsonValueKind Kind { get; } = kind;

    public int Line { get; } = line;

    public string Path { get; } = path;

    public string Text { get; init; } = "";

    public double Number { get; init; }

    /// <summary>Properties of an object in the order of the file.</summary>
    public List<KeyValuePair<string, SourceNode>> Members { get; } = [];

    public List<SourceNode> Items { get; } = [];

    public SourceNode? FindMember(string name)
    {
        foreach (var (key, value) in Members)
        {
            if (key == name)
                return value;
        }
        return null;
    }
}
