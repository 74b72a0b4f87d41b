using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts;

/// <summary>The few things about the region that its administrators decide.</summary>
internal sealed class RegionSettingStore(Workspace workspace) : IRegionVisibility
{
    private const string Visible = "visibility";
    private const string Demonstration = "demonstration";

    public async ValueTask<Visibility> GetAsync(CancellationToken cancellation) =>
        await FindAsync(Visible) is { } kept ? Enum.Parse<Visibility>(kept) : Visibility.Members;

    /// <summary>Whether the accounts are a demonstration's, with passwords that everybody knows.</summary>
    public async Task<bool> IsDemonstrationAsync() => await FindAsync(Demonstration) is not null;

    public static Task SetVisibilityAsync(DatabaseSession session, Visibility visibility) => SetAsync(session, Visible, visibility.ToString());

    public static Task SetDemonstrationAsync(DatabaseSession session) => SetAsync(session, Demonstration, "yes");

    private Task<string?> FindAsync(string name) =>
        workspace.People.ReadAsync(session =>
            session.Connection.QuerySingleOrDefaultAsync<string?>("SELECT value FROM region_setting WHERE name = @name", new { name })
        );

    private static Task SetAsync(DatabaseSession session, string name, string value) =>
        session.Connection.ExecuteAsync(
            "INSERT INTO region_setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { name, value }
        );
}
