using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Samplan.House;

/// <summary>Runs the check and every test project, or only the projects named, and ends with one line that counts.</summary>
internal static class Test
{
    public static int Run(Repository repository, IReadOnlyList<string> names)
    {
        var projects = repository.ListTestProjects();
        var unknown = names.Where(name => !projects.Any(project => IsNamed(project, name))).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"There is no test project {unknown[0]}. There are: {string.Join(", ", projects.Select(static project => project.Name))}.");
            return 2;
        }

        var chosen = names.Count == 0 ? projects : [.. projects.Where(project => names.Any(name => IsNamed(project, name)))];
        if (chosen.Any(static project => project.Name == "Journeys" && project.DeclaresTests))
            Prerequisites.ProvideChromium(repository);
        if (chosen.Any(static project => project.Name == "Cli"))
            Prerequisites.ProvideOgr(repository);
        if (chosen.Any(static project => project.Name == "Features"))
            Prerequisites.ProvideTestServers(repository);
        List<Step> steps = names.Count == 0 ? [.. Check.Run(repository)] : [.. chosen.Select(project => Build(repository, project))];
        steps.AddRange(RunProjects(repository, chosen));
        return Report(steps);
    }

    private static bool IsNamed(TestProject project, string name) => string.Equals(project.Name, name, StringComparison.OrdinalIgnoreCase);

    private static Step Build(Repository repository, TestProject project)
    {
        var name = $"build: {project.Name}";
        var built = Shell.Run(repository.Root, "dotnet", "build", project.File, "-c", "Release", "-v", "quiet", "-clp:NoSummary");
        return built.As(name);
    }

    // Two at a time: starting a test host is mostly waiting. Those that measure time come after, one by one.
    private static List<Step> RunProjects(Repository repository, IReadOnlyList<TestProject> projects)
    {
        var steps = new ConcurrentBag<Step>();
        var together = projects.Where(static project => !project.RunsAlone);
        Parallel.ForEach(together, new ParallelOptions { MaxDegreeOfParallelism = 2 }, project => RunOne(repository, project, steps));
        foreach (var project in projects.Where(static project => project.RunsAlone))
            RunOne(repository, project, steps);
        return [.. steps.OrderBy(static step => step.Name, StringComparer.Ordinal)];
    }

    private static void RunOne(Repository repository, TestProject project, ConcurrentBag<Step> steps)
    {
        var watch = Stopwatch.StartNew();
        var results = TestRun.Of(repository, project);
        foreach (var step in results)
            steps.Add(step);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds, 14:0.0} s  {project.Name}: {Counts(results)}"));
    }

    private static int Report(List<Step> steps)
    {
        foreach (var step in steps.Where(static step => step.Outcome == Outcome.Skipped))
            Console.WriteLine($"Skipped: {step.Name}: {step.Message}");
        foreach (var step in steps.Where(static step => step.Outcome == Outcome.Failed))
            Console.WriteLine(step.Told());

        var ran = steps.Any(static step => step.Outcome == Outcome.Passed && !step.Name.StartsWith("check:", StringComparison.Ordinal));
        if (!ran)
            Console.WriteLine("No test ran.");
        Console.WriteLine(Counts(steps));
        return ran && !steps.Any(static step => step.Outcome == Outcome.Failed) ? 0 : 1;
    }

    private static string Counts(IReadOnlyList<Step> steps)
    {
        var passed = steps.Count(static step => step.Outcome == Outcome.Passed);
        var failed = steps.Count(static step => step.Outcome == Outcome.Failed);
        var skipped = steps.Count(static step => step.Outcome == Outcome.Skipped);
        return string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed")
            + (skipped == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {skipped} skipped"));
    }
}
