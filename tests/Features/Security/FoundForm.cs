using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samplan.Features.Tests.Security;

/// <summary>A form as it stands on a page: where it leads, and its fields with what a person could have put in them.</summary>
internal sealed record FoundForm(string Action, string Method, IReadOnlyList<FoundField> Fields)
{
    private static readonly string[] s_written = ["text", "search", "email", "url", "tel", "textarea", "hidden", "number", "date"];

    /// <summary>The fields that a person, or somebody who pretends to be our page, can write anything in.</summary>
    public IEnumerable<FoundField> WrittenFields => Fields.Where(one => s_written.Contains(one.Kind) && one.Name is not ("form-token" or "version"));

    public bool TakesFile => Fields.Any(one => one.Kind == "file");

    /// <summary>Every form of a page, one for each button that leads somewhere of its own.</summary>
    public static IEnumerable<FoundForm> ListOf(IDocument page, string address) =>
        from form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
        from action in page.QuerySelectorAll("button[formaction]")
            .Where(form.Contains)
            .Select(button => button.GetAttribute("formaction"))
            .Prepend(form.GetAttribute("action") ?? address)
            .Distinct()
        select new FoundForm(action!, (form.GetAttribute("method") ?? "get").ToUpperInvariant(), [.. FieldsOf(form)]);

    /// <summary>Which form it is, whatever it is about.</summary>
    public string Key => $"{Method} {PageName.Of(Action)} {string.Join(' ', Fields.Select(one => one.Name).Distinct().Order(StringComparer.Ordinal))}";

    private static IEnumerable<FoundField> FieldsOf(IHtmlFormElement form)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            var kind = element is IHtmlInputElement input ? input.Type : element.LocalName;
            if (kind is "radio" or "checkbox")
            {
                // One of each name is chosen, so that what must be chosen is; an organisation is left open.
                if (name == "closed" || !chosen.Add(name))
                    continue;
            }
            yield return new FoundField(name, kind, ValueOf(element, kind));
        }
    }

    private static string ValueOf(IElement element, string kind) =>
        element switch
        {
            IHtmlSelectElement select => select.Value is { Length: > 0 } value
                ? value
                : select.Options.Select(option => option.Value).FirstOrDefault(option => option.Length > 0) ?? "",
            IHtmlTextAreaElement area when area.Value.Length > 0 => area.Value,
            IHtmlInputElement { Value.Length: > 0 } input => input.Value,
            _ => kind switch
            {
                "email" => "nagon@exempel.se",
                "url" => "https://exempel.se/",
                "number" => "1",
                "date" => "2026-06-01",
                "password" => "ett långt lösenord",
                _ => "450",
            },
        };
}
