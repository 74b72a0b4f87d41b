using System.Diagnostics;
using System.Globalization;

namespace Samplan.House;

/// <summary>Format, warnings, front end and list of parts: everything that is asked of the text before it is run.</summary>
internal static class Check
{
    public static IReadOnlyList<Step> Run(Repository repository)
    {
        List<Step> steps = [Timed(() => Format(repository)), Timed(() => Build(repository)), .. FrontEnd(repository), Timed(() => Sbom.Write(repository))];
        return steps;
    }

    private static Step Format(Repository repository)
    {
        const string name = "check: CSharpier finds nothing to change";
        var restored = Shell.Run(repository.Root, "dotnet", "tool", "restore");
        return restored.IsDone ? Shell.Run(repository.Root, "dotnet", "csharpier", "check", ".").As(name) : restored.As(name);
    }

    // One build of everything; the tests run what it made.
    private static Step Build(Repository repository)
    {
        var built = Shell.Run(
            repository.Root,
            "dotnet",
            "build",
            "Samplan.slnx",
            "-c",
            "Release",
            "-v",
            "quiet",
            "-clp:NoSummary",
            "-p:SamplanCheck=true",
            "-p:RestoreLockedMode=true"
        );
        var lines = built.Output.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0).Distinct(StringComparer.Ordinal);
        return (built with { Output = string.Join('\n', lines) }).As("check: the solution builds without a warning");
    }

    private static IEnumerable<Step> FrontEnd(Repository repository)
    {
        if (!repository.Has("web", "package.json"))
            yield break;
        if (Prerequisites.WhyNoNode(repository) is { } reason)
        {
            yield return Say(Step.Skipped($"check: the front end ({reason})", reason));
            yield break;
        }
        var installed = Timed(() => FrontEndCheck.Install(repository));
        yield return installed;
        if (installed.Outcome != Outcome.Passed)
            yield break;
        yield return Timed(() => FrontEndCheck.Lint(repository));
        yield return Timed(() => FrontEndCheck.CompareBuild(repository));
    }

    private static Step Timed(Func<Step> run)
    {
        var watch = Stopwatch.StartNew();
        var step = run();
        return Say(step, watch.Elapsed);
    }

    private static Step Say(Step step, TimeSpan elapsed = default)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Outcome, -8}{elapsed.TotalSeconds, 6:0.0} s  {step.Name}"));
        if (step.Outcome == Outcome.Failed)
            Console.WriteLine(step.Message);
        return step;
    }
}
