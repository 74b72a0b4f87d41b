using System.Globalization;
using System.Text.Json;
using Dapper;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Storage;

namespace Samplan.Analyses.Choices;

/// <summary>What has been chosen for this workspace's analyses: table <c>analysis_choice</c>, the pairs of each choice as JSON.</summary>
internal sealed class AnalysisChoiceStore(Workspace workspace)
{
    /// <summary>Where the choices are kept, and what is derived from them.</summary>
    public Workspace Workspace => workspace;

    private const string Regions = "regions";
    private const string Urbanisation = "urbanisation";

    public async Task<RegionChoice> GetRegionsAsync() =>
        await FindAsync(Regions) is { } pairs ? RegionChoice.Read(pairs).Value ?? RegionChoice.Standard : RegionChoice.Standard;

    public async Task<UrbanisationChoice> GetUrbanisationAsync() =>
        await FindAsync(Urbanisation) is { } pairs ? UrbanisationChoice.Read(pairs).Value ?? UrbanisationChoice.Standard : UrbanisationChoice.Standard;

    public async Task<ParameterChoice> GetAsync(AnalysisParameters analysis) =>
        await FindAsync(analysis.Analysis) is { } pairs ? analysis.Read(pairs).Value ?? analysis.Standard : analysis.Standard;

    /// <summary>Whether anybody has chosen it for the workspace, be it with the standard's values.</summary>
    public async Task<bool> HasChosenAsync(AnalysisParameters analysis) => await FindAsync(analysis.Analysis) is not null;

    /// <summary>In a transaction of the region's database that is already open.</summary>
    public static Task SetAsync(DatabaseSession session, RegionChoice choice, DateTimeOffset now) => SetAsync(session, Regions, choice.ToPairs(), now);

    /// <inheritdoc cref="SetAsync(DatabaseSession, RegionChoice, DateTimeOffset)"/>
    public static Task SetAsync(DatabaseSession session, UrbanisationChoice choice, DateTimeOffset now) =>
        SetAsync(session, Urbanisation, choice.ToPairs(), now);

    /// <inheritdoc cref="SetAsync(DatabaseSession, RegionChoice, DateTimeOffset)"/>
    public static Task SetAsync(DatabaseSession session, ParameterChoice choice, DateTimeOffset now) =>
        SetAsync(session, choice.Analysis.Analysis, choice.Values, now);

    private async Task<Dictionary<string, string>?> FindAsync(string analysis)
    {
        var text = await workspace.Region.ReadAsync(session =>
            session.Connection.QuerySingleOrDefaultAsync<string>("SELECT choice FROM analysis_choice WHERE analysis = @analysis", new { analysis })
        );
        return text is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(text);
    }

    private static Task SetAsync(DatabaseSession session, string analysis, IReadOnlyDictionary<string, string> pairs, DateTimeOffset now) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO analysis_choice (analysis, choice, chosen_at) VALUES (@analysis, @choice, @at)
            ON CONFLICT (analysis) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at
            """,
            new
            {
                analysis,
                choice = JsonSerializer.Serialize(pairs),
                at = now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            }
        );
}
