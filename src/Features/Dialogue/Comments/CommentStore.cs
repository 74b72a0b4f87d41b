using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Contracts;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Dialogue.Comments;

/// <summary>Comments and their append-only logs in <c>samplan.db</c>, each act in one transaction with its entry in the audit log and what is told of it, by notices and to open pages.</summary>
internal sealed class CommentStore(Workspace workspace, IAudit audit, IHappenings happenings, ILiveLog live)
{
    private const string Columns =
        "number AS Number, subject_kind AS SubjectKind, subject_id AS SubjectId, thread AS Thread, answers AS Answers, organisation AS Organisation, "
        + "author AS Author, visibility AS Visibility, text AS Text, state AS State, version AS Version";

    private const string StepColumns =
        "comment AS Comment, act AS Act, at AS At, person AS Person, organisation AS Organisation, mandate AS Mandate, text AS Text";

    /// <summary>Every comment of an object in the order they were written; of every object where it is null.</summary>
    public Task<IReadOnlyList<Comment>> ListAsync(ObjectAddress? about) =>
        ListAsync("(@Kind IS NULL OR (subject_kind = @Kind AND subject_id = @Id))", new { about?.Kind, about?.Id });

    public Task<IReadOnlyList<Comment>> ListThreadAsync(int thread) => ListAsync("thread = @thread", new { thread });

    public Task<IReadOnlyList<Comment>> ListAsync(IReadOnlyCollection<int> numbers) => ListAsync("number IN @numbers", new { numbers });

    public Task<Comment?> FindAsync(int number) => workspace.People.ReadAsync(session => FindAsync(session, number));

    /// <summary>How many comments that are not withdrawn the object has, of each organisation and visibility.</summary>
    public async Task<IReadOnlyList<(ObjectFacts Facts, int Count)>> CountAsync(ObjectAddress about)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(string Organisation, string Visibility, long Count)>(
                """
                SELECT organisation, visibility, COUNT(*) FROM comment
                WHERE subject_kind = @Kind AND subject_id = @Id AND state <> 'Withdrawn' GROUP BY organisation, visibility
                """,
                new { about.Kind, about.Id }
            )
        );
        return [.. rows.Select(row => (FactsOf(row.Organisation, row.Visibility), (int)row.Count))];
    }

    /// <summary>How many threads that nobody has settled each object of some kinds has, of each organisation and visibility.</summary>
    public async Task<IReadOnlyList<(ObjectAddress About, ObjectFacts Facts, int Count)>> CountOpenThreadsAsync(IReadOnlyCollection<string> kinds)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(string Kind, string Id, string Organisation, string Visibility, long Count)>(
                """
                SELECT subject_kind, subject_id, organisation, visibility, COUNT(*) FROM comment
                WHERE answers IS NULL AND state = 'Open' AND subject_kind IN @kinds
                GROUP BY subject_kind, subject_id, organisation, visibility ORDER BY subject_kind, subject_id
                """,
                new { kinds }
            )
        );
        return [.. rows.Select(row => (new ObjectAddress(row.Kind, row.Id), FactsOf(row.Organisation, row.Visibility), (int)row.Count))];
    }

    private static ObjectFacts FactsOf(string organisation, string visibility) =>
        new() { Organisation = new OrganisationId(organisation), Visibility = Enum.Parse<Visibility>(visibility) };

    /// <summary>Writes a comment with the next free number, on what it answers as that is at this moment.</summary>
    /// <param name="answers">The comment that it answers; null for none.</param>
    public Task<Outcome<Comment>> WriteAsync(
        Actor actor,
        int? answers,
        Func<int, Comment?, Comment?, Outcome<Comment>> write,
        Func<Comment, IReadOnlyList<Comment>, Happening?> tell
    ) =>
        workspace.People.WriteAsync(async session =>
        {
            var answered = answers is { } number ? await FindAsync(session, number) : null;
            if (answers is not null && answered is null)
                return Refusal.Of("dialogue.no-comment", ("number", $"{answers}"));
            var first = answered is null ? null : await FindAsync(session, answered.Thread);
            var next = await session.Connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(number), 0) + 1 FROM comment");
            var written = write((int)next, answered, first);
            if (written.Value is { } comment)
            {
                await session.Connection.ExecuteAsync(
                    """
                    INSERT INTO comment (number, subject_kind, subject_id, thread, answers, organisation, author, visibility, text, state, version)
                    VALUES (@Number, @SubjectKind, @SubjectId, @Thread, @Answers, @Organisation, @Author, @Visibility, @Text, @State, @Version)
                    """,
                    Row.Of(comment)
                );
                await LogAsync(session, actor, comment, tell);
            }
            return written;
        });

    /// <summary>Does something to a comment as it is at this moment; of two at once the second sees what the first has done.</summary>
    public Task<Outcome<Comment>> DoAsync(
        Actor actor,
        int number,
        Func<Comment, Outcome<Comment>> act,
        Func<Comment, IReadOnlyList<Comment>, Happening?> tell
    ) =>
        workspace.People.WriteAsync(async session =>
        {
            if (await FindAsync(session, number) is not { } before)
                return Refusal.Of("dialogue.no-comment", ("number", $"{number}"));
            var done = act(before);
            if (done.Value is { } after)
            {
                await session.Connection.ExecuteAsync(
                    "UPDATE comment SET text = @Text, state = @State, version = @Version WHERE number = @Number",
                    Row.Of(after)
                );
                await LogAsync(session, actor, after, tell);
            }
            return done;
        });

    /// <summary>The last step of the comment, in its own log and in the audit log, and told to whom it concerns.</summary>
    private async Task LogAsync(DatabaseSession session, Actor actor, Comment comment, Func<Comment, IReadOnlyList<Comment>, Happening?> tell)
    {
        var step = comment.Log[^1];
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO comment_step (comment, position, act, at, person, organisation, mandate, text)
            VALUES (@Number, @position, @act, @at, @person, @organisation, @Mandate, @Text)
            """,
            new
            {
                comment.Number,
                position = comment.Log.Count,
                act = step.Act.ToString(),
                at = StoredTime.Write(step.At),
                person = step.By?.Value,
                organisation = step.For?.Value,
                step.Mandate,
                step.Text,
            }
        );
        await audit.AppendAsync(
            session,
            new AuditEntry(actor, $"dialogue.{step.Act}")
            {
                ObjectKind = "comment",
                ObjectId = comment.Key,
                Organisation = step.For,
                MandateId = step.Mandate,
                Details = new Dictionary<string, string>
                {
                    ["about"] = comment.About.ToString(),
                    ["visibility"] = comment.Visibility.ToString(),
                    ["version"] = $"{comment.Version}",
                },
            }
        );
        if (tell(comment, await ListAsync(session, "thread = @Thread", new { comment.Thread })) is { } happening)
            await happenings.TellAsync(session, happening);
        await live.TellAsync(session, CommentAudience.SubjectOf(comment.About), CommentAudience.WhatOf(comment));
    }

    private static async Task<Comment?> FindAsync(DatabaseSession session, int number) =>
        await ListAsync(session, "number = @number", new { number }) is [var comment, ..] ? comment : null;

    private Task<IReadOnlyList<Comment>> ListAsync(string condition, object values) =>
        workspace.People.ReadAsync(session => ListAsync(session, condition, values));

    private static async Task<IReadOnlyList<Comment>> ListAsync(DatabaseSession session, string condition, object values)
    {
        var rows = await session.Connection.QueryAsync<Row>($"SELECT {Columns} FROM comment WHERE {condition} ORDER BY number", values);
        var steps = await session.Connection.QueryAsync<StepRow>(
            $"SELECT {StepColumns} FROM comment_step WHERE comment IN (SELECT number FROM comment WHERE {condition}) ORDER BY comment, position",
            values
        );
        var byComment = steps.ToLookup(step => step.Comment, step => step.ToStep());
        return [.. rows.Select(row => row.ToComment([.. byComment[row.Number]]))];
    }

    private sealed class Row
    {
        public required long Number { get; init; }
        public required string SubjectKind { get; init; }
        public required string SubjectId { get; init; }
        public required long Thread { get; init; }
        public long? Answers { get; init; }
        public required string Organisation { get; init; }
        public string? Author { get; init; }
        public required string Visibility { get; init; }
        public required string Text { get; init; }
        public required string State { get; init; }
        public required long Version { get; init; }

        public static Row Of(Comment comment) =>
            new()
            {
                Number = comment.Number,
                SubjectKind = comment.About.Kind,
                SubjectId = comment.About.Id,
                Thread = comment.Thread,
                Answers = comment.Answers,
                Organisation = comment.Organisation.Value,
                Author = comment.Author?.Value,
                Visibility = comment.Visibility.ToString(),
                Text = comment.Text,
                State = comment.State.ToString(),
                Version = comment.Version,
            };

        public Comment ToComment(IReadOnlyList<CommentStep> log) =>
            new(
                (int)Number,
                new ObjectAddress(SubjectKind, SubjectId),
                (int)Thread,
                (int?)Answers,
                new OrganisationId(Organisation),
                Author is null ? null : new PersonId(Author),
                Enum.Parse<Visibility>(Visibility),
                Text,
                Enum.Parse<CommentState>(State),
                (int)Version,
                log
            );
    }

    private sealed class StepRow
    {
        public required long Comment { get; init; }
        public required string Act { get; init; }
        public required string At { get; init; }
        public string? Person { get; init; }
        public string? Organisation { get; init; }
        public string? Mandate { get; init; }
        public string? Text { get; init; }

        public CommentStep ToStep() =>
            new(
                Enum.Parse<CommentAct>(Act),
                StoredTime.Read(At),
                Person is null ? null : new PersonId(Person),
                Organisation is null ? null : new OrganisationId(Organisation),
                Mandate,
                Text
            );
    }
}
