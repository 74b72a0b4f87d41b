using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Dialogue.Workshops;

/// <summary>Workshops in <c>samplan.db</c>, each act in one transaction with its entry in the audit log, which also tells open pages, and with what followers are told.</summary>
internal sealed class WorkshopStore(Workspace workspace, IAudit audit, IHappenings happenings, IPeople people)
{
    private const string Columns =
        "number AS Number, organisation AS Organisation, leader AS Leader, title AS Title, questions AS Questions, view AS View, circles AS Circles, "
        + "state AS State, code AS Code, code_until AS CodeUntil, dots_each AS DotsEach, opened_at AS OpenedAt, closed_at AS ClosedAt, version AS Version";

    private static readonly JsonSerializerOptions s_json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Every workshop, the newest first.</summary>
    public Task<IReadOnlyList<Workshop>> ListAsync() =>
        workspace.People.ReadAsync<IReadOnlyList<Workshop>>(async session =>
            [.. (await session.Connection.QueryAsync<Row>($"SELECT {Columns} FROM workshop ORDER BY number DESC")).Select(row => row.ToWorkshop())]
        );

    public Task<Workshop?> FindAsync(int number) => workspace.People.ReadAsync(session => FindAsync(session, number));

    /// <summary>Those that something has come of: a proposal, a comment.</summary>
    public Task<IReadOnlyList<Workshop>> ListOriginsAsync(string kind, string id) =>
        workspace.People.ReadAsync<IReadOnlyList<Workshop>>(async session =>
        {
            var rows = await session.Connection.QueryAsync<Row>(
                $"SELECT {Columns} FROM workshop WHERE number IN (SELECT workshop FROM workshop_result WHERE kind = @kind AND id = @id) ORDER BY number",
                new { kind, id }
            );
            return [.. rows.Select(row => row.ToWorkshop())];
        });

    /// <summary>The open workshop that the code leads to; null where it leads nowhere, or no longer.</summary>
    public Task<Workshop?> FindByCodeAsync(string code, DateTimeOffset now) =>
        workspace.People.ReadAsync(async session =>
        {
            var row = await session.Connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM workshop WHERE code = @code", new { code });
            return row?.ToWorkshop() is { } workshop && workshop.CodeUntil > now ? workshop : null;
        });

    public Task<Outcome<Workshop>> BeginAsync(Actor actor, Func<int, Outcome<Workshop>> begin) =>
        workspace.People.WriteAsync(async session =>
        {
            var number = await session.Connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(number), 0) + 1 FROM workshop");
            var begun = begin((int)number);
            if (begun.Value is { } workshop)
            {
                await session.Connection.ExecuteAsync(
                    """
                    INSERT INTO workshop
                      (number, organisation, leader, title, questions, view, circles, state, code, code_until, dots_each, opened_at, closed_at, version)
                    VALUES
                      (@Number, @Organisation, @Leader, @Title, @Questions, @View, @Circles, @State, @Code, @CodeUntil, @DotsEach, @OpenedAt, @ClosedAt, @Version)
                    """,
                    Row.Of(workshop)
                );
                await LogAsync(session, actor, WorkshopAct.Begin, workshop);
            }
            return begun;
        });

    /// <summary>Does something to a workshop as it is at this moment.</summary>
    public Task<Outcome<Workshop>> DoAsync(Actor actor, int number, WorkshopAct act, Func<Workshop, Outcome<Workshop>> change) =>
        workspace.People.WriteAsync(async session =>
        {
            if (await FindAsync(session, number) is not { } before)
                return Refusal.Of("workshops.no-workshop", ("number", $"{number}"));
            var done = change(before);
            if (done.Value is { } after)
            {
                await KeepAsync(session, after);
                // Whoever wrote what is no longer known to anybody, the participants' own phones included.
                if (after.State == WorkshopState.Closed)
                    await session.Connection.ExecuteAsync("UPDATE workshop_seat SET secret_hash = NULL WHERE workshop = @number", new { number });
                await LogAsync(session, actor, act, after);
                if (act == WorkshopAct.Close)
                    await TellEndAsync(session, actor, after);
            }
            return done;
        });

    internal static async Task<Workshop?> FindAsync(DatabaseSession session, int number) =>
        (await session.Connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM workshop WHERE number = @number", new { number }))?.ToWorkshop();

    internal static Task KeepAsync(DatabaseSession session, Workshop workshop) =>
        session.Connection.ExecuteAsync(
            """
            UPDATE workshop SET title = @Title, questions = @Questions, view = @View, circles = @Circles, state = @State, code = @Code,
              code_until = @CodeUntil, dots_each = @DotsEach, opened_at = @OpenedAt, closed_at = @ClosedAt, version = @Version
            WHERE number = @Number
            """,
            Row.Of(workshop)
        );

    private Task LogAsync(DatabaseSession session, Actor actor, WorkshopAct act, Workshop workshop) =>
        audit.AppendAsync(
            session,
            new AuditEntry(actor, $"workshops.{act}")
            {
                ObjectKind = WorkshopAudience.SubjectKind,
                ObjectId = workshop.Key,
                Organisation = workshop.Organisation,
                Details = new Dictionary<string, string> { ["state"] = workshop.State.ToString(), ["version"] = $"{workshop.Version}" },
            }
        );

    /// <summary>The participants are nobody that can be told; their organisation's people are, and whoever led, and those who follow either.</summary>
    private async Task TellEndAsync(DatabaseSession session, Actor actor, Workshop workshop)
    {
        var colleagues = workshop.Organisation is { } organisation ? await people.ListColleaguesAsync(organisation, CancellationToken.None) : [];
        await happenings.TellAsync(
            session,
            new Happening(actor, "workshops.ended", new ObjectAddress(WorkshopAudience.SubjectKind, workshop.Key))
            {
                For = workshop.Organisation,
                Facts = workshop.Facts,
                To = [.. colleagues.Select(one => one.Id).Union(workshop.Leader is { } leader ? [leader] : [])],
            }
        );
    }

    private static string? Text(DateTimeOffset? time) => time?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed class Row
    {
        public required long Number { get; init; }
        public string? Organisation { get; init; }
        public string? Leader { get; init; }
        public required string Title { get; init; }
        public required string Questions { get; init; }
        public required string View { get; init; }
        public required string Circles { get; init; }
        public required string State { get; init; }
        public string? Code { get; init; }
        public string? CodeUntil { get; init; }
        public required long DotsEach { get; init; }
        public string? OpenedAt { get; init; }
        public string? ClosedAt { get; init; }
        public required long Version { get; init; }

        public static Row Of(Workshop workshop) =>
            new()
            {
                Number = workshop.Number,
                Organisation = workshop.Organisation?.Value,
                Leader = workshop.Leader?.Value,
                Title = workshop.Title,
                Questions = JsonSerializer.Serialize(workshop.Questions, s_json),
                View = JsonSerializer.Serialize(workshop.View, s_json),
                Circles = JsonSerializer.Serialize(workshop.Circles, s_json),
                State = workshop.State.ToString(),
                Code = workshop.Code,
                CodeUntil = Text(workshop.CodeUntil),
                DotsEach = workshop.DotsEach,
                OpenedAt = Text(workshop.OpenedAt),
                ClosedAt = Text(workshop.ClosedAt),
                Version = workshop.Version,
            };

        public Workshop ToWorkshop() =>
            new(
                (int)Number,
                Organisation is null ? null : new OrganisationId(Organisation),
                Title,
                JsonSerializer.Deserialize<Question[]>(Questions, s_json)!,
                JsonSerializer.Deserialize<WorkshopView>(View, s_json)!,
                JsonSerializer.Deserialize<string[]>(Circles, s_json)!,
                Enum.Parse<WorkshopState>(State),
                (int)Version
            )
            {
                Leader = Leader is null ? null : new PersonId(Leader),
                Code = Code,
                CodeUntil = Time(CodeUntil),
                DotsEach = (int)DotsEach,
                OpenedAt = Time(OpenedAt),
                ClosedAt = Time(ClosedAt),
            };
    }
}
