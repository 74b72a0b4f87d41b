using System.Text;
using Samplan.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var terminal = new Terminal(Console.Out, Console.Error, TimeProvider.System);
return await CommandLine.RunAsync(CommandTree.Make(terminal), args, terminal);
