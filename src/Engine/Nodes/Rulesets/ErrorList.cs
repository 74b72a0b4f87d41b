namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Everything found wrong so far.</summary>
internal sealed class ErrorList
{
    private readonly List<RulesetError> _errors = [];

    public int Count => _errors.Count;

    public void Add(SourceNode at, string code, params ReadOnlySpan<(string Name, string Value)> arguments) => Add(at.Line, at.Path, code, arguments);

    public void Add(int line, string path, string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            named[name] = value;
        _errors.Add(new RulesetError(line, path, code, named));
    }

    public IReadOnlyList<RulesetError> InFileOrder() => [.. _errors.OrderBy(error => error.Line)];
}
