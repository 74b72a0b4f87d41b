using System.Text.Json;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Storage;

namespace Samplan.Dialogue.Notices;

/// <summary>Keeps what the rooms tell, and gives a notice to everybody it concerns, in the transaction of what it tells of.</summary>
internal sealed class HappeningStore(Workspace workspace, IPeople people, TimeProvider clock) : IHappeningListener
{
    private const string Columns =
        "happening.number AS Number, happening.at AS At, happening.kind AS Kind, happening.about_kind AS AboutKind, happening.about_id AS AboutId, "
        + "happening.person AS Person, happening.organisation AS Organisation, happening.owner AS Owner, happening.concerns AS Concerns, "
        + "happening.state AS State, happening.visibility AS Visibility, happening.details AS Details";

    public async Task HearAsync(DatabaseSession session, Happening happening)
    {
        if (
            happening.OnceBy is { } once
            && await session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM happening WHERE once_by = @once", new { once }) > 0
        )
            return;
        var now = clock.GetUtcNow();
        var number = await AddAsync(session, happening, now);
        var about = happening.About;
        if (happening is { IsFollowed: true, Actor.PersonId: { } follower })
            await session.Connection.ExecuteAsync(
                "INSERT INTO follow (person, kind, id, since) VALUES (@person, @Kind, @Id, @since) ON CONFLICT (person, kind, id) DO NOTHING",
                new
                {
                    person = follower.Value,
                    about.Kind,
                    about.Id,
                    since = StoredTime.Write(now),
                }
            );
        foreach (var person in await ListConcernedAsync(session, happening, number))
            await session.Connection.ExecuteAsync("INSERT INTO notice (person, happening) VALUES (@person, @number)", new { person = person.Value, number });
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<KeptHappening>> ListAsync(HappeningQuery query)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>(
                $"""
                SELECT {Columns} FROM happening
                WHERE (@Before IS NULL OR number < @Before) AND (@person IS NULL OR person = @person)
                  AND (@organisation IS NULL OR organisation = @organisation)
                  AND (@kind IS NULL OR number IN (SELECT happening FROM happening_object WHERE kind = @kind AND id = @id))
                ORDER BY number DESC LIMIT @Limit
                """,
                new
                {
                    query.Before,
                    query.Limit,
                    person = query.Person?.Value,
                    organisation = query.Organisation?.Value,
                    kind = query.About?.Kind,
                    id = query.About?.Id,
                }
            )
        );
        return [.. rows.Select(row => row.ToHappening())];
    }

    public async Task<IReadOnlyList<KeptHappening>> ListAsync(IReadOnlyCollection<long> numbers)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>($"SELECT {Columns} FROM happening WHERE number IN @numbers ORDER BY number DESC", new { numbers })
        );
        return [.. rows.Select(row => row.ToHappening())];
    }

    private static async Task<long> AddAsync(DatabaseSession session, Happening happening, DateTimeOffset now)
    {
        var number = await session.Connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(number), 0) + 1 FROM happening");
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO happening (number, at, kind, about_kind, about_id, person, organisation, owner, concerns, state, visibility, details, once_by)
            VALUES (@number, @at, @Kind, @aboutKind, @aboutId, @person, @organisation, @owner, @concerns, @State, @visibility, @details, @OnceBy)
            """,
            new
            {
                number,
                at = StoredTime.Write(now),
                happening.Kind,
                aboutKind = happening.About.Kind,
                aboutId = happening.About.Id,
                person = happening.Actor.PersonId?.Value,
                organisation = happening.For?.Value,
                owner = happening.Facts.Organisation?.Value,
                concerns = happening.Facts.Person?.Value,
                happening.Facts.State,
                visibility = happening.Facts.Visibility.ToString(),
                details = JsonSerializer.Serialize(happening.Details),
                happening.OnceBy,
            }
        );
        foreach (var one in happening.Also.Prepend(happening.About).Distinct())
            await session.Connection.ExecuteAsync(
                "INSERT INTO happening_object (happening, kind, id) VALUES (@number, @Kind, @Id)",
                new
                {
                    number,
                    one.Kind,
                    one.Id,
                }
            );
        return number;
    }

    /// <summary>Followers and those who are named, but the one who did it and those who may not know.</summary>
    private async Task<IReadOnlyList<PersonId>> ListConcernedAsync(DatabaseSession session, Happening happening, long number)
    {
        var followers = await session.Connection.QueryAsync<string>(
            """
            SELECT follow.person FROM follow JOIN happening_object ON happening_object.kind = follow.kind AND happening_object.id = follow.id
            WHERE happening_object.happening = @number
            UNION SELECT person FROM follow WHERE kind = 'organisation' AND id = @organisation
            """,
            new { number, organisation = happening.For?.Value }
        );
        var concerned = new List<PersonId>();
        foreach (var person in followers.Select(id => new PersonId(id)).Union(happening.To).Where(one => one != happening.Actor.PersonId))
        {
            if (await people.FindActorAsync(person, CancellationToken.None) is { } reader && reader.May(TalkPermissions.See, happening.Facts))
                concerned.Add(person);
        }
        return concerned;
    }

    private sealed class Row
    {
        public required long Number { get; init; }
        public required string At { get; init; }
        public required string Kind { get; init; }
        public required string AboutKind { get; init; }
        public required string AboutId { get; init; }
        public string? Person { get; init; }
        public string? Organisation { get; init; }
        public string? Owner { get; init; }
        public string? Concerns { get; init; }
        public string? State { get; init; }
        public required string Visibility { get; init; }
        public required string Details { get; init; }

        public KeptHappening ToHappening() =>
            new(
                Number,
                StoredTime.Read(At),
                Kind,
                new ObjectAddress(AboutKind, AboutId),
                Person is null ? null : new PersonId(Person),
                Organisation is null ? null : new OrganisationId(Organisation),
                new ObjectFacts
                {
                    Organisation = Owner is null ? null : new OrganisationId(Owner),
                    Person = Concerns is null ? null : new PersonId(Concerns),
                    State = State,
                    Visibility = Enum.Parse<Visibility>(Visibility),
                },
                JsonSerializer.Deserialize<Dictionary<string, string>>(Details)!
            );
    }
}
