namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Keys that are declared and keys that are used; what is used but nowhere declared is an error, with the nearest key.</summary>
internal sealed class ReferenceBook(ErrorList errors)
{
    private readonly Dictionary<(ReferenceKind Kind, string Key), SourceNode> _declared = [];
    private readonly List<(ReferenceKind Kind, string Key, SourceNode At)> _used = [];

    public void Declare(ReferenceKind kind, string key, SourceNode at)
    {
        if (key.Length > 0 && !_declared.TryAdd((kind, key), at))
            errors.Add(at, "rulesets.key-twice", ("key", key), ("line", $"{_declared[(kind, key)].Line}"));
    }

    public void Use(ReferenceKind kind, string key, SourceNode at)
    {
        if (key.Length > 0)
            _used.Add((kind, key, at));
    }

    public SourceNode GetDeclaration(ReferenceKind kind, string key) => _declared[(kind, key)];

    public void ReportUnknown()
    {
        foreach (var (kind, key, at) in _used)
        {
            if (_declared.ContainsKey((kind, key)))
                continue;
            var nearest = NearestName.Find(key, _declared.Keys.Where(declared => declared.Kind == kind).Select(declared => declared.Key));
            var code = $"rulesets.unknown-{Name(kind)}" + (nearest is null ? "" : "-nearest");
            errors.Add(at, code, ("key", key), ("nearest", nearest ?? ""));
        }
    }

    private static string Name(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Indicator => "indicator",
            ReferenceKind.Criterion => "criterion",
            ReferenceKind.Class => "class",
            ReferenceKind.Property => "property-key",
            _ => "dimension",
        };
}
