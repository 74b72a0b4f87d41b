using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Security;

/// <summary><c>docs/permissions.md</c> as a person reads it: who may, when.</summary>
internal sealed class PermissionDocument
{
    private readonly ILookup<string, Line> _lines;

    private PermissionDocument(ILookup<string, Line> lines) => _lines = lines;

    public static PermissionDocument Read()
    {
        var rows =
            from line in File.ReadAllLines(Path.Combine(Repository.Root, "docs", "permissions.md"))
            let cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()
            where cells.Length == 5 && cells[0].Contains('.', StringComparison.Ordinal)
            let who = cells[2].Split(": ")
            select (Key: cells[0], Line: new Line(who[0], List(who.ElementAtOrDefault(1)), List(cells[3]), List(cells[4])));
        return new PermissionDocument(rows.ToLookup(row => row.Key, row => row.Line, StringComparer.Ordinal));
    }

    /// <param name="facts">Of the object that is asked for; null asks whether there could be one.</param>
    public bool Says(string permission, Reader reader, ObjectFacts? facts)
    {
        Assert.True(_lines.Contains(permission), $"The document does not name {permission}.");
        return _lines[permission].Any(line => Fits(line, facts) && IsMeant(line, reader, facts));
    }

    private static bool Fits(Line line, ObjectFacts? facts) =>
        facts is null
        || (
            (line.States.Length == 0 || line.States.Contains(facts.State))
            && (line.Visibilities.Length == 0 || line.Visibilities.Contains(facts.Visibility.ToString()))
        );

    private static bool IsMeant(Line line, Reader reader, ObjectFacts? facts) =>
        line.Who switch
        {
            "anyone" => true,
            // Whoever made what is asked for; of what is not known, whoever could have.
            "self" => reader.Role is not null && (facts?.Person is not { } person || person.Value == $"{reader.Place}-{reader.Role}"),
            "region" => reader.Place == SecuredServer.Region && line.Roles.Contains($"{reader.Role}"),
            "own" => (facts is null || facts.Organisation?.Value == reader.Place) && line.Roles.Contains($"{reader.Role}"),
            "any" => line.Roles.Contains($"{reader.Role}"),
            _ => throw new FormatException($"The document says '{line.Who}'."),
        };

    private static string[] List(string? cell) => (cell ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private sealed record Line(string Who, string[] Roles, string[] States, string[] Visibilities);
}
