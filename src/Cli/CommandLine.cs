using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Cli;

/// <summary>Runs a command line: 0 done, 1 the run failed, 2 the call or the input is wrong.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Wrong = 2;
    public const int Interrupted = 130;

    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args, Terminal terminal)
    {
        if (Overview.IsAskedFor(args))
        {
            Overview.Write(root, terminal);
            return Done;
        }
        var parse = root.Parse(args);
        if (parse.Action is HelpAction)
        {
            new CommandHelp(terminal).Write(parse.CommandResult);
            return Done;
        }
        if (parse.Errors.Count > 0)
        {
            terminal.Wrong(new CallWords(terminal).Say(parse));
            return Wrong;
        }
        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refused)
        {
            return terminal.Refuse(refused.Refusals);
        }
        catch (OperationCanceledException)
        {
            terminal.Wrong(terminal.Texts["cli.interrupted"]);
            return Interrupted;
        }
        // The one handler: what nobody foresaw is a failed run with a sentence; the details are for whoever mends it.
        catch (Exception problem) when (Environment.GetEnvironmentVariable("SAMPLAN_TRACE") is null)
        {
            var workspace = parse.GetResult("workspace") is ArgumentResult { Tokens: [var named, ..] } ? named.Value : ".";
            if (StorageFault.Find(problem, workspace) is { } fault)
                return terminal.Refuse(fault);
            terminal.Wrong(terminal.Texts.Say("cli.failed", ("problem", problem.Message)));
            return Failed;
        }
    }
}
