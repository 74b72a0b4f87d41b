namespace Samplan.Pictures.Pages;

/// <summary>The page's address as its query says: every link on the page keeps the reader's view and changes one thing.</summary>
/// <param name="Parameters">The query of this request, without <c>fragment</c>.</param>
public sealed record PageAddress(IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The same page with these parameters set; null or empty takes one away.</summary>
    public string With(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var parameters = new SortedDictionary<string, string>(Parameters.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (string.IsNullOrEmpty(value))
                parameters.Remove(name);
            else
                parameters[name] = value;
        }
        return parameters.Count == 0 ? "/" : "/?" + string.Join('&', parameters.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
    }

    /// <summary>What a document beside the map (datasets, comparison) needs of this address: the language and the colours.</summary>
    public string DocumentQuery(string language) =>
        $"?lang={language}" + (Parameters.TryGetValue("theme", out var theme) ? $"&theme={Uri.EscapeDataString(theme)}" : "");

    /// <summary>What a page of another room needs of this address: empty, or the language.</summary>
    public string LanguageQuery => Parameters.TryGetValue("lang", out var language) && language is "sv" or "en" ? $"?lang={language}" : "";

    public string ToPlace(string id) => With(("place", id), ("link", null), ("feature", null));

    public string ToLink(string fromId, string toId) => With(("link", $"{fromId}~{toId}"), ("place", null), ("feature", null));

    public string ToFeature(string layer, string fid) => With(("feature", $"{layer}~{fid}"), ("place", null), ("link", null));

    public string Closed() => With(("place", null), ("link", null), ("feature", null));

    /// <summary>All parameters but these, for hidden fields of a form that sends by GET.</summary>
    public IEnumerable<KeyValuePair<string, string>> Except(params string[] names) =>
        Parameters.Where(parameter => !names.Contains(parameter.Key, StringComparer.Ordinal));
}
