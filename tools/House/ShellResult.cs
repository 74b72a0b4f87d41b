namespace Samplan.House;

/// <summary>Exit code and everything the program wrote, standard output and error in the order they came.</summary>
internal sealed record ShellResult(int ExitCode, string Output)
{
    public bool IsDone => ExitCode == 0;

    public Step As(string name) => IsDone ? Step.Passed(name) : Step.Failed(name, Output.Trim());
}
