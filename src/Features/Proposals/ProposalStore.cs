using System.Globalization;
using System.Text.Json;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Storage;

namespace Samplan.Proposals;

/// <summary>Proposals and their append-only logs in <c>samplan.db</c>, each act in one transaction with its entry in the audit log.</summary>
internal sealed class ProposalStore(Workspace workspace, IAudit audit, IHappenings happenings)
{
    private const string Columns =
        "number AS Number, edition AS Edition, organisation AS Organisation, author AS Author, title AS Title, reason AS Reason, changes AS Changes, "
        + "attachments AS Attachments, decided AS Decided, version AS Version";

    private const string StepColumns =
        "proposal AS Proposal, act AS Act, state AS State, at AS At, person AS Person, organisation AS Organisation, mandate AS Mandate, reason AS Reason";

    /// <summary>Every proposal, the newest first.</summary>
    public Task<IReadOnlyList<Proposal>> ListAsync() =>
        workspace.People.ReadAsync<IReadOnlyList<Proposal>>(async session =>
        {
            var rows = await session.Connection.QueryAsync<ProposalRow>($"SELECT {Columns} FROM proposal ORDER BY number DESC");
            var steps = await session.Connection.QueryAsync<StepRow>($"SELECT {StepColumns} FROM proposal_step ORDER BY proposal, position");
            var byProposal = steps.ToLookup(step => step.Proposal, step => step.ToStep());
            return [.. rows.Select(row => row.ToProposal([.. byProposal[row.Number]]))];
        });

    public Task<Proposal?> FindAsync(int number) => workspace.People.ReadAsync(session => FindAsync(session, number));

    /// <summary>Begins a proposal with the next free number.</summary>
    public Task<Outcome<Proposal>> BeginAsync(Actor actor, Func<int, Outcome<Proposal>> begin) =>
        workspace.People.WriteAsync(async session =>
        {
            var number = await session.Connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(number), 0) + 1 FROM proposal");
            var begun = begin((int)number);
            if (begun.Value is { } proposal)
            {
                await session.Connection.ExecuteAsync(
                    """
                    INSERT INTO proposal (number, edition, organisation, author, title, reason, changes, attachments, decided, version)
                    VALUES (@Number, @Edition, @Organisation, @Author, @Title, @Reason, @Changes, @Attachments, @Decided, @Version)
                    """,
                    ProposalRow.Of(proposal)
                );
                await LogAsync(session, actor, proposal);
            }
            return begun;
        });

    /// <summary>Does something to a proposal as it is at this moment; of two at once the second sees what the first has done.</summary>
    public Task<Outcome<Proposal>> DoAsync(Actor actor, int number, Func<Proposal, Outcome<Proposal>> act) =>
        workspace.People.WriteAsync(async session =>
        {
            if (await FindAsync(session, number) is not { } before)
                return Refusal.Of("proposals.no-proposal", ("number", $"{number}"));
            var done = act(before);
            if (done.Value is { } after)
            {
                await session.Connection.ExecuteAsync(
                    """
                    UPDATE proposal SET title = @Title, reason = @Reason, changes = @Changes, attachments = @Attachments, decided = @Decided, version = @Version
                    WHERE number = @Number
                    """,
                    ProposalRow.Of(after)
                );
                await LogAsync(session, actor, after);
            }
            return done;
        });

    /// <summary>Notes that an edition rests on proposals. The edition itself says so; this says who made it.</summary>
    public Task NoteAppliedAsync(Actor actor, Edition edition, IReadOnlyList<Proposal> proposals) =>
        workspace.People.WriteAsync(session =>
            audit.AppendAsync(
                session,
                new AuditEntry(actor, "proposals.applied")
                {
                    ObjectKind = "edition",
                    ObjectId = FormattableString.Invariant($"{edition.Number}"),
                    Details = new Dictionary<string, string>
                    {
                        ["proposals"] = string.Join(' ', proposals.Select(proposal => proposal.Key)),
                        ["checksum"] = edition.Checksum,
                    },
                }
            )
        );

    private static async Task<Proposal?> FindAsync(DatabaseSession session, int number)
    {
        var row = await session.Connection.QuerySingleOrDefaultAsync<ProposalRow>($"SELECT {Columns} FROM proposal WHERE number = @number", new { number });
        var steps = await session.Connection.QueryAsync<StepRow>(
            $"SELECT {StepColumns} FROM proposal_step WHERE proposal = @number ORDER BY position",
            new { number }
        );
        return row?.ToProposal([.. steps.Select(step => step.ToStep())]);
    }

    /// <summary>The last step of the proposal, in its own log and in the audit log.</summary>
    private async Task LogAsync(DatabaseSession session, Actor actor, Proposal proposal)
    {
        var step = proposal.Log[^1];
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO proposal_step (proposal, position, act, state, at, person, organisation, mandate, reason)
            VALUES (@Number, @position, @act, @state, @at, @person, @organisation, @Mandate, @Reason)
            """,
            new
            {
                proposal.Number,
                position = proposal.Log.Count,
                act = step.Act.ToString(),
                state = step.State.ToString(),
                at = Text(step.At),
                person = step.By?.Value,
                organisation = step.For?.Value,
                step.Mandate,
                step.Reason,
            }
        );
        await audit.AppendAsync(
            session,
            new AuditEntry(actor, $"proposals.{step.Act}")
            {
                ObjectKind = "proposal",
                ObjectId = proposal.Key,
                Organisation = step.For,
                MandateId = step.Mandate,
                Reason = step.Reason,
                Details = new Dictionary<string, string> { ["state"] = step.State.ToString(), ["version"] = $"{proposal.Version}" },
            }
        );
        await TellAsync(session, actor, proposal);
    }

    /// <summary>Tells the proposer and those who follow of every step but writing further.</summary>
    private async Task TellAsync(DatabaseSession session, Actor actor, Proposal proposal)
    {
        var step = proposal.Log[^1];
        if (step.Act == ProposalAct.Edit)
            return;
        await happenings.TellAsync(
            session,
            new Happening(actor, $"proposals.{step.Act}", new ObjectAddress("proposal", proposal.Key))
            {
                Also =
                [
                    new ObjectAddress("edition", FormattableString.Invariant($"{proposal.Edition}")),
                    .. proposal
                        .Changes.SelectMany(change => new[] { change["place"], change["from"], change["to"] })
                        .OfType<string>()
                        .Distinct()
                        .Select(place => new ObjectAddress("place", place)),
                ],
                For = step.For,
                Facts = proposal.Facts,
                To = proposal.Author is { } author ? [author] : [],
                IsFollowed = step.Act == ProposalAct.Begin,
            }
        );
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private sealed class ProposalRow
    {
        public required long Number { get; init; }
        public required long Edition { get; init; }
        public required string Organisation { get; init; }
        public string? Author { get; init; }
        public required string Title { get; init; }
        public required string Reason { get; init; }
        public required string Changes { get; init; }
        public required string Attachments { get; init; }
        public string? Decided { get; init; }
        public required long Version { get; init; }

        public static ProposalRow Of(Proposal proposal) =>
            new()
            {
                Number = proposal.Number,
                Edition = proposal.Edition,
                Organisation = proposal.Organisation.Value,
                Author = proposal.Author?.Value,
                Title = proposal.Title,
                Reason = proposal.Reason,
                Changes = JsonSerializer.Serialize(proposal.Changes),
                Attachments = JsonSerializer.Serialize(proposal.Attachments),
                Decided = proposal.Decided is null ? null : JsonSerializer.Serialize(proposal.Decided),
                Version = proposal.Version,
            };

        public Proposal ToProposal(IReadOnlyList<ProposalStep> log) =>
            new(
                (int)Number,
                (int)Edition,
                new OrganisationId(Organisation),
                Author is null ? null : new PersonId(Author),
                Title,
                Reason,
                JsonSerializer.Deserialize<Modification[]>(Changes)!,
                JsonSerializer.Deserialize<ProposalAttachment[]>(Attachments)!,
                Decided is null ? null : JsonSerializer.Deserialize<Modification[]>(Decided),
                (int)Version,
                log
            );
    }

    private sealed class StepRow
    {
        public required long Proposal { get; init; }
        public required string Act { get; init; }
        public required string State { get; init; }
        public required string At { get; init; }
        public string? Person { get; init; }
        public string? Organisation { get; init; }
        public string? Mandate { get; init; }
        public string? Reason { get; init; }

        public ProposalStep ToStep() =>
            new(
                Enum.Parse<ProposalAct>(Act),
                Enum.Parse<ProposalState>(State),
                DateTimeOffset.Parse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                Person is null ? null : new PersonId(Person),
                Organisation is null ? null : new OrganisationId(Organisation),
                Mandate,
                Reason
            );
    }
}
