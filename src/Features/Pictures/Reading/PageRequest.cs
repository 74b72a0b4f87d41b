using Microsoft.AspNetCore.Http;
using Samplan.Kernel;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.Reading;

/// <summary>What the address of a request says of the reader and the view.</summary>
internal sealed record PageRequest(PageAddress Address, Texts Texts, PageSpeech Speech, bool IsFragment)
{
    private static readonly string[] s_parameters =
    [
        "lang",
        "theme",
        "print",
        "place",
        "link",
        "feature",
        "dimension",
        "cutoff",
        "lines",
        "off",
        "layers",
        "table",
        "sort",
        "dir",
        "filter",
        "rows",
        "at",
    ];

    private const int LongestValue = 2_000;

    public string? this[string parameter] => Address.Parameters.GetValueOrDefault(parameter);

    public static PageRequest Of(HttpContext context)
    {
        var query = context.Request.Query;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in s_parameters)
        {
            // A form without scripts sends a list as the same name several times.
            var value = name == "dimension" ? string.Join(',', query[name].OfType<string>()) : query[name].FirstOrDefault();
            if (value is { Length: > 0 and <= LongestValue })
                parameters[name] = value;
        }
        return For(parameters, query["fragment"] == "true");
    }

    public static PageRequest For(IReadOnlyDictionary<string, string> parameters, bool isFragment = false)
    {
        var texts = Texts.In(parameters.GetValueOrDefault("lang") == "en" ? "en" : "sv");
        return new PageRequest(new PageAddress(parameters), texts, new PageSpeech(texts), isFragment);
    }

    /// <summary>The same reader and view with other parameters; null takes one away.</summary>
    public PageRequest With(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var parameters = Address.Parameters.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (value is null)
                parameters.Remove(name);
            else
                parameters[name] = value;
        }
        return For(parameters, IsFragment);
    }
}
