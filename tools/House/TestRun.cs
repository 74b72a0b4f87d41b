using System.Xml.Linq;

namespace Samplan.House;

/// <summary>One run of one test project, read back from the result file (TRX) that the test host writes.</summary>
internal static class TestRun
{
    private static readonly XNamespace s_trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>A step for every test. A run that breaks off, or that finds none of the tests declared, is itself a failed step.</summary>
    public static IReadOnlyList<Step> Of(Repository repository, TestProject project)
    {
        if (!File.Exists(project.Assembly))
            return [Step.Failed($"{project.Name}: the tests can be run", $"{project.Assembly} has not been built.")];

        var folder = Directory.CreateDirectory(Path.Combine(repository.Artifacts, "tests")).FullName;
        var resultFile = Path.Combine(folder, project.Name + ".trx");
        File.Delete(resultFile);
        var run = Shell.Run(
            repository.Root,
            "dotnet",
            "test",
            project.Assembly,
            "--logger",
            $"trx;LogFileName={project.Name}.trx",
            "--results-directory",
            folder
        );

        List<Step> steps = File.Exists(resultFile) ? Read(resultFile) : [];
        if (!run.IsDone && !steps.Any(static step => step.Outcome == Outcome.Failed))
            steps.Add(Step.Failed($"{project.Name}: the run reaches its end", run.Output));
        else if (steps.Count == 0 && project.DeclaresTests)
            steps.Add(Step.Failed($"{project.Name}: the declared tests are found", run.Output));
        return steps;
    }

    private static List<Step> Read(string resultFile) => [.. XDocument.Load(resultFile).Descendants(s_trx + "UnitTestResult").Select(ReadStep)];

    private static Step ReadStep(XElement result)
    {
        var name = (string?)result.Attribute("testName") ?? "a test without a name";
        var error = result.Element(s_trx + "Output")?.Element(s_trx + "ErrorInfo");
        var message = $"{(string?)error?.Element(s_trx + "Message")}\n{(string?)error?.Element(s_trx + "StackTrace")}".Trim();
        return (string?)result.Attribute("outcome") switch
        {
            "Passed" => Step.Passed(name),
            "NotExecuted" => Step.Skipped(name, message),
            _ => Step.Failed(name, message),
        };
    }
}
