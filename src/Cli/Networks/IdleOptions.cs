using System.CommandLine;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Options that say nothing beside another one are refused, not passed over.</summary>
internal static class IdleOptions
{
    /// <param name="with">What they do not go with, as it is written.</param>
    /// <param name="idle">Options; one that is left at its default, or that the command does not have, is not asked for.</param>
    /// <exception cref="RefusedException">One of them is given.</exception>
    public static void Check(ParseResult parse, string with, params ReadOnlySpan<Option> idle)
    {
        foreach (var option in idle)
        {
            if (parse.GetResult(option) is { Implicit: false })
                throw new RefusedException(Refusal.Of("networks.idle-option", ("option", option.Name), ("with", with)));
        }
    }
}
