using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Samplan.Kernel;

/// <summary>
/// Every sentence a person reads, in one language. Keys are paths of the language file (<c>catalogue.column-missing</c>);
/// <c>{name}</c> in a sentence is replaced by the argument of that name. An unknown key is a bug and throws.
/// </summary>
public sealed class Texts
{
    private static readonly ConcurrentDictionary<string, Texts> s_loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);

    private Texts(string language)
    {
        Language = language;
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"texts.{language}.json")
            ?? throw new ArgumentException($"There is no language file texts/{language}.json.", nameof(language));
        using var document = JsonDocument.Parse(stream);
        Flatten(document.RootElement, "");
    }

    /// <summary>ISO 639-1 code: <c>sv</c> or <c>en</c>.</summary>
    public string Language { get; }

    public IReadOnlyCollection<string> Keys => _sentences.Keys;

    public static Texts In(string language) => s_loaded.GetOrAdd(language, static code => new Texts(code));

    public bool Has(string key) => _sentences.ContainsKey(key);

    public string this[string key] =>
        _sentences.TryGetValue(key, out var sentence) ? sentence : throw new KeyNotFoundException($"texts/{Language}.json has no '{key}'.");

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var sentence = this[key];
        if (arguments.Length == 0)
            return sentence;
        var said = new StringBuilder(sentence);
        foreach (var (name, value) in arguments)
            said.Replace("{" + name + "}", value);
        return said.ToString();
    }

    public string Say(Refusal refusal)
    {
        var said = new StringBuilder(this[refusal.Code]);
        foreach (var (name, value) in refusal.Arguments)
            said.Replace("{" + name + "}", value);
        return said.ToString();
    }

    private void Flatten(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                Flatten(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}");
        }
        else
        {
            _sentences.Add(path, element.GetString()!);
        }
    }
}
