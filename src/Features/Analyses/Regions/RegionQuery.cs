using Microsoft.AspNetCore.Http;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Regions;

/// <summary>A choice of regions as an address or a form carries it.</summary>
internal static class RegionQuery
{
    private static readonly string[] s_others = ["lang", "theme", "show"];

    /// <summary>The pairs of a prefix: <c>method=ttwa&amp;minSZ=1000</c>, or <c>from.method=ttwa</c> with the prefix <c>from.</c>.</summary>
    public static IReadOnlyDictionary<string, string> Pairs(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> values,
        string prefix = ""
    ) =>
        values
            .Where(value => value.Key.StartsWith(prefix, StringComparison.Ordinal) && !s_others.Contains(value.Key) && $"{value.Value}".Length > 0)
            .Where(value => prefix.Length > 0 || !value.Key.Contains('.', StringComparison.Ordinal))
            .ToDictionary(value => value.Key[prefix.Length..], value => value.Value[^1] ?? "", StringComparer.Ordinal);

    /// <summary>
    /// The choice of an address; the kept one where it names none. A form sends the parameters of the method that was shown: where another method is chosen, those that it does not
    /// know are let go.
    /// </summary>
    public static Outcome<RegionChoice> Read(HttpRequest request, RegionChoice kept, string prefix = "")
    {
        var pairs = Pairs(request.Query, prefix);
        return pairs.Count == 0 ? kept : RegionChoice.Read(Fitting(pairs));
    }

    public static IReadOnlyDictionary<string, string> Fitting(IReadOnlyDictionary<string, string> pairs)
    {
        var shown = pairs.GetValueOrDefault("shown");
        var method = pairs.GetValueOrDefault("method", RegionChoice.Standard.Method);
        var others = RegionParameters
            .Methods.Where(one => one != method)
            .SelectMany(RegionParameters.NamesOf)
            .Except(RegionParameters.NamesOf(method))
            .ToHashSet();
        return pairs
            .Where(pair => pair.Key is not ("shown" or "form-token") && !(shown is not null && shown != method && others.Contains(pair.Key)))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The choice as the parameters of an address.</summary>
    public static string Write(RegionChoice choice, string prefix = "") =>
        string.Join('&', choice.ToPairs().Select(pair => $"{prefix}{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
