using System.Globalization;
using System.Text.Json;

namespace Samplan.Analyses.Contracts.Parameters;

/// <summary>A value for every parameter of an analysis, as somebody has chosen it.</summary>
public sealed record ParameterChoice(AnalysisParameters Analysis, IReadOnlyDictionary<string, string> Values)
{
    public string this[string name] => Values[name];

    /// <summary>The value of a parameter that is a number.</summary>
    public double Number(string name) => double.Parse(Values[name], CultureInfo.InvariantCulture);

    /// <summary>The year of a parameter that may be empty.</summary>
    public int? Year(string name) => Values[name].Length == 0 ? null : (int)Number(name);

    /// <summary>By name, for provenance.</summary>
    public string CanonicalJson => JsonSerializer.Serialize(Values.OrderBy(pair => pair.Key, StringComparer.Ordinal));

    public bool IsSameAs(ParameterChoice other) => CanonicalJson == other.CanonicalJson;
}
