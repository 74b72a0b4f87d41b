using Microsoft.AspNetCore.Http;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>A choice of thresholds and year as an address or a form carries it, and the layer of units that is shown.</summary>
internal static class UrbanisationQuery
{
    private const string Layer = "layer";
    private const string Cell = "cell";
    private const string Municipalities = "municipalities";

    /// <summary>The choice of an address, each name after a prefix; the usual one where it names nothing.</summary>
    public static Outcome<UrbanisationChoice> Read(HttpRequest request, UrbanisationChoice usual, string prefix = "")
    {
        var pairs = Own(RegionQuery.Pairs(request.Query, prefix));
        return pairs.Count == 0 ? usual : UrbanisationChoice.Read(pairs);
    }

    /// <summary>The choice of a form that is sent.</summary>
    public static Outcome<UrbanisationChoice> Read(IFormCollection form) => UrbanisationChoice.Read(Own(RegionQuery.Fitting(RegionQuery.Pairs(form))));

    /// <summary>The choice as the parameters of an address.</summary>
    public static string Write(UrbanisationChoice choice, string prefix = "") =>
        string.Join('&', choice.ToPairs().Select(pair => $"{prefix}{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>The layer that is asked for, else the municipalities, else the first; null where there is none.</summary>
    public static string? LayerOf(HttpRequest request, IReadOnlyList<string> layers)
    {
        var asked = request.Query[Layer].ToString();
        return layers.Contains(asked) ? asked
            : layers.Contains(Municipalities) ? Municipalities
            : layers is [var first, ..] ? first
            : null;
    }

    private static Dictionary<string, string> Own(IReadOnlyDictionary<string, string> pairs) =>
        pairs.Where(pair => pair.Key is not (Layer or Cell or "shown")).ToDictionary(StringComparer.Ordinal);
}
