using System.Diagnostics;
using System.Globalization;

namespace Samplan.House;

/// <summary>Format, warnings, front end, list of parts and their known holes: everything that is asked of the text before it is run.</summary>
internal static class Check
{
    /// <summary>The check alone: prints what failed and why; true when nothing did.</summary>
    public static bool Passes(Repository repository)
    {
        var failed = Run(repository).Where(static step => step.Outcome == Outcome.Failed).ToList();
        foreach (var step in failed)
            Console.WriteLine(step.Told());
        return failed.Count == 0;
    }

    public static IReadOnlyList<Step> Run(Repository repository)
    {
        List<Step> steps = [Timed(() => Format(repository)), Timed(() => Build(repository)), .. FrontEnd(repository), Timed(() => Sbom.Write(repository))];
        steps.AddRange(Audit.Run(repository).Select(static step => Say(step)));
        return steps;
    }

    private static Step Format(Repository repository)
    {
        const string name = "check: CSharpier finds nothing to change";
        var restored = Shell.Run(repository.Root, "dotnet", "tool", "restore");
        return restored.IsDone ? Shell.Run(repository.Root, "dotnet", "csharpier", "check", ".").As(name) : restored.As(name);
    }

    // One build of everything; the tests run what it made. When a rule stops it, a plain build lets the tests run all the same.
    private static Step Build(Repository repository)
    {
        const string name = "check: the solution builds without a warning";
        var ruled = BuildSolution(repository, "-p:SamplanCheck=true", "-p:RestoreLockedMode=true");
        if (ruled.IsDone)
            return Step.Passed(name);
        var plain = BuildSolution(repository);
        return Step.Failed(name, Complaints(plain.IsDone ? ruled : plain));
    }

    private static ShellResult BuildSolution(Repository repository, params string[] properties) =>
        Shell.Run(repository.Root, "dotnet", ["build", "Samplan.slnx", "-c", "Release", "-v", "quiet", "-clp:NoSummary", .. properties]);

    private static string Complaints(ShellResult built)
    {
        var lines = built.Output.Split('\n').Select(static line => line.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var complaints = lines
            .Where(static line => line.Contains(": error", StringComparison.Ordinal) || line.Contains(": warning", StringComparison.Ordinal))
            .ToList();
        return string.Join('\n', complaints.Count > 0 ? complaints : lines);
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
        return step;
    }
}
