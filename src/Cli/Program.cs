using System.CommandLine;
using System.Text;
using Samplan.Cli;
using Samplan.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var terminal = new Terminal(Console.Out, Console.Error, TimeProvider.System);
var root = new RootCommand(terminal.Texts["cli.about"])
{
    InitCommand.Make(terminal),
    ImportCommand.Make(terminal),
    RemoveCommand.Make(terminal),
    AmendCommand.Make(terminal),
    BuildCommand.Make(terminal),
    StatusCommand.Make(terminal),
    ShowCommand.Make(terminal),
    ExplainCommand.Make(terminal),
    SampleCommand.Make(terminal),
    ServeCommand.Make(terminal),
    DemoCommand.Make(terminal),
    TileCommand.Make(terminal),
};
return await CommandLine.RunAsync(root, args, terminal);
