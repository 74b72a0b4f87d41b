namespace Samplan.House;

/// <summary>A test, or a step of the check, and how it went. The message says why when it did not pass.</summary>
internal sealed record Step(string Name, Outcome Outcome, string Message = "")
{
    public static Step Passed(string name) => new(name, Outcome.Passed);

    public static Step Failed(string name, string message) => new(name, Outcome.Failed, message);

    public static Step Skipped(string name, string reason) => new(name, Outcome.Skipped, reason);

    /// <summary>Name and message for a person, cut where a message runs on.</summary>
    public string Told()
    {
        const int most = 60;
        var lines = Message.Split('\n');
        var cut = lines.Length > most ? $"\n… and {lines.Length - most} lines more" : "";
        return $"\nFAILED {Name}\n{string.Join('\n', lines.Take(most))}{cut}";
    }
}
