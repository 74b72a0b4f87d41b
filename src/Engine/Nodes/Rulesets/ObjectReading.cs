using System.Text.Json;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// Reads the properties of one object. What is asked for is what is known: <see cref="Finish"/> refuses the rest and proposes the nearest known
/// name. A wrong or missing value is reported and replaced by a stand-in, so that the whole file is checked in one go.
/// </summary>
internal sealed partial class ObjectReading
{
    private static readonly SourceNode s_nothing = new(JsonValueKind.Null, 0, "");
    private readonly ErrorList _errors;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];
    private readonly bool _isObject;

    public ObjectReading(SourceNode node, ErrorList errors)
    {
        Node = node;
        _errors = errors;
        _isObject = Expect(node, JsonValueKind.Object);
    }

    public SourceNode Node { get; }

    public ErrorList Errors => _errors;

    public SourceNode? Find(string name)
    {
        _known.Add(name);
        return Node.FindMember(name);
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The property, which must be there.</summary>
    public SourceNode Get(string name)
    {
        if (Find(name) is { } found)
            return found;
        if (_isObject && !_missing.Contains(name))
            _missing.Add(name);
        return s_nothing;
    }

    public string Text(string name)
    {
        var node = Get(name);
        return ReferenceEquals(node, s_nothing) ? "" : TextOf(node);
    }

    public string? FindText(string name) => Find(name) is { } node ? TextOf(node) : null;

    public double Number(string name, double minimum = double.MinValue, double maximum = double.MaxValue)
    {
        var node = Get(name);
        return ReferenceEquals(node, s_nothing) ? 0 : NumberOf(node, minimum, maximum);
    }

    public double? FindNumber(string name, double minimum = double.MinValue, double maximum = double.MaxValue) =>
        Find(name) is { } node ? NumberOf(node, minimum, maximum) : null;

    public int WholeNumber(string name, int minimum, int maximum)
    {
        var node = Get(name);
        return ReferenceEquals(node, s_nothing) ? minimum : WholeNumberOf(node, minimum, maximum);
    }

    public int? FindWholeNumber(string name, int minimum, int maximum) => Find(name) is { } node ? WholeNumberOf(node, minimum, maximum) : null;

    public bool Flag(string name)
    {
        if (Find(name) is not { } node)
            return false;
        if (node.Kind is not (JsonValueKind.True or JsonValueKind.False))
            _errors.Add(node, "rulesets.wrong-type", ("expected", "true, false"), ("found", Say(node)));
        return node.Kind == JsonValueKind.True;
    }

    public T Choice<T>(string name, IReadOnlyDictionary<string, T> allowed)
        where T : struct => Get(name) is var node && ReferenceEquals(node, s_nothing) ? default : ChoiceOf(node, allowed);

    public T Choice<T>(string name, IReadOnlyDictionary<string, T> allowed, T otherwise)
        where T : struct => Find(name) is { } node ? ChoiceOf(node, allowed) : otherwise;

    public LocalText LocalText(string name)
    {
        var node = Get(name);
        return ReferenceEquals(node, s_nothing) ? new LocalText("", "") : LocalTextOf(node);
    }

    public LocalText? FindLocalText(string name) => Find(name) is { } node ? LocalTextOf(node) : null;

    public ThemeColor Color(string name)
    {
        var node = Get(name);
        if (ReferenceEquals(node, s_nothing))
            return new ThemeColor("", "");
        var reading = new ObjectReading(node, _errors);
        var color = new ThemeColor(reading.Hex("light"), reading.Hex("dark"));
        reading.Finish();
        return color;
    }

    /// <summary>The list, which must be there and hold something; each item read by <paramref name="read"/>.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<SourceNode, T> read)
    {
        var node = Get(name);
        return ReferenceEquals(node, s_nothing) ? [] : ListOf(node, read, mayBeEmpty: false);
    }

    public IReadOnlyList<T> FindList<T>(string name, Func<SourceNode, T> read) => Find(name) is { } node ? ListOf(node, read, mayBeEmpty: true) : [];

    public IReadOnlyList<string> Texts(string name) => List(name, TextOf);

    public IReadOnlyList<double> Numbers(string name) => List(name, node => NumberOf(node, 0, double.MaxValue));

    /// <summary>Refuses every property that nobody asked for, and tells what is missing unless a misspelt name explains it.</summary>
    public void Finish()
    {
        foreach (var (name, value) in Node.Members)
        {
            if (_known.Contains(name))
                continue;
            if (NearestName.Find(name, _known.Where(known => Node.FindMember(known) is null)) is { } nearest)
            {
                _missing.Remove(nearest);
                _errors.Add(value, "rulesets.unknown-property-nearest", ("property", name), ("nearest", nearest));
            }
            else
            {
                _errors.Add(value, "rulesets.unknown-property", ("property", name), ("known", string.Join(", ", _known.Order(StringComparer.Ordinal))));
            }
        }
        foreach (var name in _missing)
            _errors.Add(Node, "rulesets.property-missing", ("property", name));
    }
}
