namespace Samplan.Cli.Tests;

/// <summary>How one run of the program ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Sentences => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
