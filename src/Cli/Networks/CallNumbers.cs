using System.CommandLine;
using System.Globalization;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Numbers of a call that may have decimals, with either decimal sign, within bounds.</summary>
internal static class CallNumbers
{
    /// <summary>The option's number, or null when it is not given.</summary>
    /// <exception cref="RefusedException">It is no number, or outside the bounds.</exception>
    public static double? Find(ParseResult parse, Option<string?> option, double least, double most)
    {
        if (parse.GetValue(option) is not { } text)
            return null;
        if (NumberText.TryParse(text, null, out var number, out _) && number >= least && number <= most)
            return number;
        throw new RefusedException(Refusal.Of("networks.not-between", ("option", option.Name), ("value", text), ("least", Said(least)), ("most", Said(most))));
    }

    /// <summary>The option's whole number, given or its default.</summary>
    /// <exception cref="RefusedException">It is outside the bounds.</exception>
    public static int Whole(ParseResult parse, Option<int> option, int least, int most)
    {
        var number = parse.GetValue(option);
        if (number >= least && number <= most)
            return number;
        throw new RefusedException(
            Refusal.Of("networks.not-between", ("option", option.Name), ("value", Said(number)), ("least", Said(least)), ("most", Said(most)))
        );
    }

    private static string Said(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
