using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Parameters;

/// <summary>What can be chosen for an analysis: declared once, and then the command line, the page, what is kept and what is refused all go by it.</summary>
/// <param name="Analysis">Its name: on the command line, in addresses, and as its choice is kept.</param>
/// <param name="Texts">The section of texts that names its parameters: <c>{Texts}.parameter.{name}</c>.</param>
public sealed record AnalysisParameters(string Analysis, string Texts, IReadOnlyList<AnalysisParameter> All)
{
    /// <summary>Parameters that each can be but not together: why not; null where they can.</summary>
    public Func<ParameterChoice, Refusal?> Contradiction { get; init; } = static _ => null;

    public ParameterChoice Standard =>
        new(this, new SortedDictionary<string, string>(All.ToDictionary(one => one.Name, one => one.Default), StringComparer.Ordinal));

    /// <summary>Reads <c>name=value …</c>. What is not given, or is given as nothing, is the default.</summary>
    public Outcome<ParameterChoice> Read(IReadOnlyDictionary<string, string> pairs)
    {
        var values = new SortedDictionary<string, string>(All.ToDictionary(one => one.Name, one => one.Default), StringComparer.Ordinal);
        foreach (var (name, written) in pairs)
        {
            var value = written.Trim();
            if (All.FirstOrDefault(one => one.Name == name) is not { } parameter)
                return Refusal.Of("degurba.parameter-unknown", ("name", name), ("expected", string.Join(", ", All.Select(one => one.Name))));
            if (value.Length == 0)
                continue;
            if (!parameter.Admits(value))
                return Refusal.Of("degurba.parameter-value", ("name", name), ("value", value), ("expected", parameter.Expected));
            values[name] = value;
        }
        var choice = new ParameterChoice(this, values);
        return Contradiction(choice) is { } refusal ? refusal : choice;
    }
}
