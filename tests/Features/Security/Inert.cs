using AngleSharp.Dom;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Security;

/// <summary>Whether what somebody wrote has come out as text and as nothing else.</summary>
internal static class Inert
{
    /// <summary>In everything that the attacks write.</summary>
    public const string Mark = "xss()";

    /// <summary>Each of these does something where it is taken for more than text.</summary>
    public static readonly string[] Attacks =
    [
        $"=1+1|\"'><script>{Mark}</script><img src=x onerror={Mark}>",
        $"javascript:{Mark}",
        $"https://exempel.se/\"onmouseover=\"{Mark}",
        $"\"'><svg/onload={Mark}>\"@exempel.se",
        $"</title></textarea></script><b onclick={Mark}>",
    ];

    private static readonly string[] s_addresses = ["href", "src", "action", "formaction", "xlink:href", "data"];

    /// <summary>What is wrong with an answer; empty where nothing is.</summary>
    public static IEnumerable<string> FindFaults(string address, Browser.Answer answer)
    {
        if (Crawl.IsPage(answer))
            return FindIn(answer.Document).Select(fault => $"{address}: {fault}");
        if (answer.Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("text/csv", StringComparison.Ordinal))
            return FindFormulas(answer.Text).Select(cell => $"{address}: the cell {cell} is a formula");
        return answer.Headers.GetValueOrDefault("X-Content-Type-Options") == "nosniff" ? [] : [$"{address} may be taken for a page"];
    }

    private static IEnumerable<string> FindIn(IDocument page)
    {
        foreach (var element in page.All)
        {
            if (element.LocalName == "script" && element.TextContent.Contains(Mark, StringComparison.Ordinal) && !IsData(element))
                yield return "a script holds what somebody wrote";
            if (element.GetAttribute("src") == "x" || (element.LocalName == "b" && element.HasAttribute("onclick")))
                yield return $"{element.OuterHtml} was written by somebody";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                    yield return $"{attribute.Name} on {element.LocalName}";
                if (s_addresses.Contains(attribute.Name) && attribute.Value.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                    yield return $"{element.LocalName} leads to {attribute.Value}";
                if (attribute.Name == "style")
                    yield return $"{element.LocalName} has a style that the policy refuses";
            }
        }
    }

    private static bool IsData(IElement script) => script.GetAttribute("type") == "application/json";

    private static IEnumerable<string> FindFormulas(string csv) =>
        csv.TrimStart('\uFEFF').Split('\n', ',', ';').Select(cell => cell.Trim('"', '\r')).Where(cell => cell is ['=' or '@', ..]);
}
