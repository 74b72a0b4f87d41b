using System.CommandLine.Parsing;

namespace Samplan.Cli;

/// <summary>Options of the form <c>--map field=column</c>, given any number of times.</summary>
internal static class Pairs
{
    /// <summary>A validator: each must have a name, an equals sign and something after it, and no name twice.</summary>
    public static Action<OptionResult> Check(Terminal terminal) =>
        result =>
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var token in result.Tokens)
            {
                var at = token.Value.IndexOf('=');
                if (at < 1 || at == token.Value.Length - 1)
                    result.AddError(terminal.Texts.Say("cli.not-a-pair", ("option", result.Option.Name), ("value", token.Value)));
                else if (!seen.Add(token.Value[..at]))
                    result.AddError(terminal.Texts.Say("cli.pair-twice", ("option", result.Option.Name), ("name", token.Value[..at])));
            }
        };

    public static IReadOnlyDictionary<string, string> Read(IReadOnlyList<string>? pairs) =>
        (pairs ?? []).ToDictionary(pair => pair[..pair.IndexOf('=')], pair => pair[(pair.IndexOf('=') + 1)..], StringComparer.Ordinal);
}
