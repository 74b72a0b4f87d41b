using Samplan.Sqlite;

namespace Samplan.Cli.Tests;

/// <summary>An edition is frozen, taken on to a decision and compared with the next.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class EditionCommandTests(SampleWorkspace sample)
{
    [Fact]
    public async Task An_edition_stays_and_the_next_tells_what_changed_in_words()
    {
        using var folder = new TemporaryFolder();
        var workspace = folder.Copy(sample.Built, "region");
        await DoneAsync("edition", "freeze", workspace, "--title", "Nuläge 2024");
        await DoneAsync("edition", "status", workspace, "1", "adopted", "--decision", "RS-2024-113", "--paragraph", "84");
        var ruleset = Path.Combine(workspace, "ruleset.json");
        var rules = await File.ReadAllTextAsync(ruleset);
        Assert.Contains("\"threshold\": 14000", rules, StringComparison.Ordinal);
        await File.WriteAllTextAsync(ruleset, rules.Replace("\"threshold\": 14000", "\"threshold\": 9000", StringComparison.Ordinal));
        await DoneAsync("build", workspace);
        await DoneAsync("edition", "freeze", workspace, "--title", "Lägre krav", "--based-on", "1");

        var listed = (await DoneAsync("edition", "list", workspace, "--csv")).Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal("number,title,target_year,status,decision,paragraph,frozen_at,based_on,checksum", listed[0]);
        Assert.StartsWith("2,Lägre krav,,draft,,,", listed[1], StringComparison.Ordinal);
        Assert.StartsWith("1,Nuläge 2024,,adopted,RS-2024-113,84,", listed[2], StringComparison.Ordinal);

        var said = await DoneAsync("edition", "compare", workspace, "1", "2");
        Assert.Contains("blir regional kärna. (kravet på Minst 14 000 invånare ändras, 14\u00a0000 → 9\u00a0000 invånare", said, StringComparison.Ordinal);
        Assert.Empty(await DoneAsync("edition", "compare", workspace, "2", "2"));
    }

    [Fact]
    public async Task Who_freezes_and_decides_at_the_terminal_stands_in_the_log()
    {
        using var folder = new TemporaryFolder();
        var workspace = folder.Copy(sample.Built, "region");
        await DoneAsync("edition", "freeze", workspace, "--title", "Nuläge 2024");
        await DoneAsync("edition", "status", workspace, "1", "adopted", "--decision", "RS-2024-113", "--paragraph", "84");
        var refused = await BuiltProgram.RunAsync("edition", "status", workspace, "9", "adopted");
        Assert.NotEqual(0, refused.ExitCode);

        using var people = SqliteFile.OpenReadOnly(Path.Combine(workspace, "samplan.db"));
        using var asked = people.CreateCommand();
        asked.CommandText = "SELECT action || ' ' || object_id || ' ' || details FROM audit_entry WHERE object_kind = 'edition' ORDER BY number";
        using var rows = asked.ExecuteReader();
        var noted = new List<string>();
        while (rows.Read())
            noted.Add(rows.GetString(0));
        Assert.Equal(["editions.frozen 1", "editions.status-set 1"], noted.Select(one => string.Join(' ', one.Split(' ').Take(2))));
        Assert.Contains("RS-2024-113", noted[1], StringComparison.Ordinal);
    }

    private static async Task<string> DoneAsync(params string[] call)
    {
        var run = await BuiltProgram.RunAsync(call);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }
}
