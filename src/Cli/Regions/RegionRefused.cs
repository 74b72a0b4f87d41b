using Samplan.Kernel;

namespace Samplan.Cli.Regions;

/// <summary>Refusals of this command, from the middle of reading.</summary>
internal static class RegionRefused
{
    private const int MostNamed = 5;

    public static RefusedException Because(string code, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(Refusal.Of("regions." + code, arguments));

    /// <summary>The first few of many, for a sentence.</summary>
    public static string Some(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " …" : "");
}
