using System.CommandLine;
using Samplan.Kernel;

namespace Samplan.Cli;

/// <summary>The options <c>--csv</c> and <c>--json</c> of a command that shows a table without a map.</summary>
internal sealed class ShownForm(Terminal terminal)
{
    public Option<bool> Csv { get; } = new("--csv") { Description = terminal.Texts["cli.show.csv"] };

    public Option<bool> Json { get; } = Commands.Words.Json(terminal);

    public bool IsAsked(ParseResult parse) => parse.GetValue(Csv) || parse.GetValue(Json);

    public int Write(ParseResult parse, ShownTable table)
    {
        if (parse.GetValue(Csv) && parse.GetValue(Json))
            return terminal.Refuse(new Refusal("cli.csv-or-json"));
        var output = new ShownOutput(terminal);
        if (parse.GetValue(Csv))
            output.Csv(table);
        else if (parse.GetValue(Json))
            output.Json(table);
        else
            output.Aligned(table);
        return CommandLine.Done;
    }
}
