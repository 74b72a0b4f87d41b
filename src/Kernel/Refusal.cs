using System.Text.Json.Serialization;

namespace Samplan.Kernel;

/// <summary>
/// An expected no. The code is stable (<c>room.reason</c>); its sentence is in <c>texts/sv.json</c> and <c>texts/en.json</c>,
/// where <c>{name}</c> is replaced by the argument of that name.
/// </summary>
[method: JsonConstructor]
public sealed record Refusal(string Code, IReadOnlyDictionary<string, string> Arguments)
{
    private static readonly IReadOnlyDictionary<string, string> s_none = new Dictionary<string, string>();

    public Refusal(string code)
        : this(code, s_none) { }

    /// <summary>A refusal with named arguments: <c>Refusal.Of("catalogue.column-missing", ("column", "ort"))</c>.</summary>
    public static Refusal Of(string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = new Dictionary<string, string>(arguments.Length, StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            named[name] = value;
        return new Refusal(code, named);
    }
}
