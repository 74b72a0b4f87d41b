namespace Samplan.House;

/// <summary>A test, or a step of the check, and how it went. The message says why when it did not pass.</summary>
internal sealed record Step(string Name, Outcome Outcome, string Message = "")
{
    public static Step Passed(string name) => new(name, Outcome.Passed);

    public static Step Failed(string name, string message) => new(name, Outcome.Failed, message);

    public static Step Skipped(string name, string reason) => new(name, Outcome.Skipped, reason);
}
