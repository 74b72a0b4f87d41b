using System.CommandLine;
using Samplan.Engine.Networks.Edits;
using Samplan.Kernel;

namespace Samplan.Cli.Scenarios;

/// <summary>What a call says of changes that are tried.</summary>
internal sealed class ScenarioCall
{
    private readonly Option<string?> _edits;
    private readonly Option<string?>? _difference;

    /// <param name="hasDifference">Whether what it was before may be asked for beside what it becomes.</param>
    public ScenarioCall(Command command, Terminal terminal, bool hasDifference)
    {
        _edits = new("--edits") { Description = terminal.Texts["cli.edits.file"] };
        command.Add(_edits);
        if (!hasDifference)
            return;
        _difference = new("--difference") { Description = terminal.Texts["cli.edits.difference"] };
        command.Add(_difference);
    }

    /// <summary>The file of changes; null when it is not asked for.</summary>
    public string? File(ParseResult parse) => parse.GetValue(_edits);

    public bool IsAsked(ParseResult parse) => File(parse) is not null;

    /// <summary>The changes, in the order of the file; none when they are not asked for.</summary>
    /// <exception cref="RefusedException">The file is no file of changes.</exception>
    public IReadOnlyList<AskedEdit> Read(ParseResult parse) => File(parse) is { } path ? ScenarioFile.Read(path) : [];

    /// <summary>What the changes make of it.</summary>
    /// <exception cref="RefusedException">Something is wrong with a change: all that is.</exception>
    public Scenario Make(ParseResult parse, IReadOnlyList<AskedEdit> edits, Scenario before, bool hasTablesByCar, CancellationToken cancellation) =>
        edits.Count == 0 ? before : ScenarioFile.Make(File(parse)!, edits, before, hasTablesByCar, cancellation);

    /// <summary>The file of differences; null when it is not asked for.</summary>
    /// <exception cref="RefusedException">It is asked for without changes, or of what is not measured by origin.</exception>
    public string? Difference(ParseResult parse, bool isByOrigin)
    {
        if (parse.GetValue(_difference!) is not { } path)
            return null;
        if (!IsAsked(parse))
            throw new RefusedException(new Refusal("networks.difference-of-edits"));
        return isByOrigin ? path : throw new RefusedException(new Refusal("networks.no-difference"));
    }
}
