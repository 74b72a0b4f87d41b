namespace Samplan.Accessibility.Scenarios;

/// <summary>One change as an address writes it: <c>close-road;at=59.6,16.5</c>.</summary>
/// <param name="Kind">Key of a <see cref="ScenarioKind"/>.</param>
/// <param name="Values">By field.</param>
internal sealed record ScenarioChange(string Kind, IReadOnlyDictionary<string, string> Values)
{
    public static ScenarioChange Parse(string text)
    {
        var parts = text.Split(';');
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
                values[part[..at]] = part[(at + 1)..].Trim();
        }
        return new ScenarioChange(parts[0], values);
    }

    /// <summary>A field's text, empty where there is none.</summary>
    public string this[string field] => Values.GetValueOrDefault(field) ?? "";

    public override string ToString() =>
        string.Join(';', Values.Where(value => value.Value.Length > 0).Select(value => $"{value.Key}={value.Value}").Prepend(Kind));
}
