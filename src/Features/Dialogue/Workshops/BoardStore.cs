using Dapper;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Dialogue.Workshops;

/// <summary>Cards, themes and dots. Each change is decided on the board as it is at that moment and told to open pages with it.</summary>
internal sealed class BoardStore(Workspace workspace, ILiveLog live)
{
    private const string CardColumns =
        "id AS Id, number AS Number, question AS Question, seat AS Seat, circle AS Circle, words AS Words, shape AS Shape, theme AS Theme";

    public Task<Board?> FindAsync(int number) => workspace.People.ReadAsync(session => FindAsync(session, number));

    /// <summary>What the seat has placed its dots on.</summary>
    public Task<IReadOnlyList<string>> ListDotsAsync(Seat seat) => workspace.People.ReadAsync(session => ListDotsAsync(session, seat));

    /// <summary>A card that comes a second time is there already, and that is all.</summary>
    public Task<Outcome<Workshop>> WriteCardAsync(Seat seat, Card draft) =>
        ChangeAsync(
            seat.Workshop,
            "card",
            async (session, board) =>
            {
                var known = await session.Connection.QuerySingleOrDefaultAsync<long?>(
                    "SELECT seat FROM workshop_card WHERE workshop = @Workshop AND id = @Id",
                    new { seat.Workshop, draft.Id }
                );
                if (known is { } writer)
                    return writer == seat.Number ? null : new Refusal("workshops.card-id");
                var taken = CardRules.Take(board, draft with { Seat = seat.Number, Circle = seat.Circle });
                if (taken.Value is not { } card)
                    return taken.Refusal;
                await AddAsync(session, board, card);
                return null;
            }
        );

    /// <param name="seat">Whose card it must be; null for the facilitator, who may take away any.</param>
    public Task<Outcome<Workshop>> RemoveCardAsync(int number, string id, Seat? seat) =>
        ChangeAsync(
            number,
            "card",
            async (session, board) =>
            {
                if (board.Cards.FirstOrDefault(card => card.Id == id) is not { } card)
                    return null;
                if (seat is not null && (card.Seat != seat.Number || board.Workshop.State != WorkshopState.Open))
                    return new Refusal("workshops.not-writing");
                await session.Connection.ExecuteAsync("UPDATE workshop_card SET is_removed = 1 WHERE workshop = @number AND id = @id", new { number, id });
                return null;
            }
        );

    /// <summary>Places a dot, or takes it up again. The same twice is the same once.</summary>
    public Task<Outcome<Workshop>> PlaceDotAsync(Seat seat, string target, bool isOn) =>
        ChangeAsync(
            seat.Workshop,
            "dot",
            async (session, board) =>
            {
                if (CardRules.CheckDot(board, target, isOn ? await ListDotsAsync(session, seat) : []) is { } refusal)
                    return refusal;
                await session.Connection.ExecuteAsync(
                    isOn
                        ? "INSERT INTO workshop_dot (workshop, seat, target) VALUES (@Workshop, @Number, @target) ON CONFLICT DO NOTHING"
                        : "DELETE FROM workshop_dot WHERE workshop = @Workshop AND seat = @Number AND target = @target",
                    new
                    {
                        seat.Workshop,
                        seat.Number,
                        target,
                    }
                );
                return null;
            }
        );

    /// <summary>Puts a card in a theme of its question, or in none; with a name instead of a number, in a new theme.</summary>
    public Task<Outcome<Workshop>> PutAsync(int number, string id, int? theme, string? newName) =>
        ChangeAsync(
            number,
            "theme",
            async (session, board) =>
            {
                if (board.Workshop.State is not (WorkshopState.Open or WorkshopState.Voting))
                    return Refusal.Of("workshops.not-now", ("number", board.Workshop.Key));
                if (board.Cards.FirstOrDefault(one => one.Id == id) is not { } card)
                    return new Refusal("workshops.no-card");
                if (newName is not null)
                {
                    if (CheckName(newName) is { } wrong)
                        return wrong;
                    theme = await AddThemeAsync(session, board, new Theme(0, card.Question, newName.Trim()));
                }
                else if (theme is { } asked && !board.Themes.Any(one => one.Number == asked && one.Question == card.Question))
                {
                    return new Refusal("workshops.no-theme");
                }
                await session.Connection.ExecuteAsync(
                    "UPDATE workshop_card SET theme = @theme WHERE workshop = @number AND id = @id",
                    new
                    {
                        theme,
                        number,
                        id,
                    }
                );
                return null;
            }
        );

    public Task<Outcome<Workshop>> RenameThemeAsync(int number, int theme, string name) =>
        ChangeAsync(
            number,
            "theme",
            async (session, board) =>
            {
                if (board.Themes.All(one => one.Number != theme))
                    return new Refusal("workshops.no-theme");
                if (CheckName(name) is { } wrong)
                    return wrong;
                await session.Connection.ExecuteAsync(
                    "UPDATE workshop_theme SET name = @name WHERE workshop = @number AND number = @theme",
                    new
                    {
                        name = name.Trim(),
                        number,
                        theme,
                    }
                );
                return null;
            }
        );

    public Task<Outcome<Workshop>> NoteResultAsync(int number, WorkshopResult result) =>
        ChangeAsync(
            number,
            "result",
            async (session, _) =>
            {
                await session.Connection.ExecuteAsync(
                    "INSERT INTO workshop_result (workshop, target, kind, id) VALUES (@number, @Target, @Kind, @Id) ON CONFLICT DO NOTHING",
                    new
                    {
                        number,
                        result.Target,
                        result.Kind,
                        result.Id,
                    }
                );
                return null;
            }
        );

    private Task<Outcome<Workshop>> ChangeAsync(int number, string what, Func<DatabaseSession, Board, Task<Refusal?>> change) =>
        workspace.People.WriteAsync<Outcome<Workshop>>(async session =>
        {
            if (await FindAsync(session, number) is not { } board)
                return Refusal.Of("workshops.no-workshop", ("number", $"{number}"));
            if (await change(session, board) is { } refusal)
                return refusal;
            await live.TellAsync(session, WorkshopAudience.SubjectOf(number), what);
            return board.Workshop;
        });

    private static Refusal? CheckName(string name) => name.Trim().Length is 0 or > WorkshopLife.LongestWords ? new Refusal("workshops.theme-name") : null;

    private static async Task<int> AddThemeAsync(DatabaseSession session, Board board, Theme theme)
    {
        var next = board.Themes.Select(one => one.Number).DefaultIfEmpty().Max() + 1;
        await session.Connection.ExecuteAsync(
            "INSERT INTO workshop_theme (workshop, number, question, name) VALUES (@Number, @next, @Question, @Name)",
            new
            {
                board.Workshop.Number,
                next,
                theme.Question,
                theme.Name,
            }
        );
        return next;
    }

    private static async Task AddAsync(DatabaseSession session, Board board, Card card)
    {
        // A choice is changed by choosing again.
        if (board.Workshop.Questions.First(one => one.Number == card.Question).Kind == QuestionKind.Choice)
            await session.Connection.ExecuteAsync(
                "UPDATE workshop_card SET is_removed = 1 WHERE workshop = @Number AND question = @Question AND seat = @Seat",
                new
                {
                    board.Workshop.Number,
                    card.Question,
                    card.Seat,
                }
            );
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO workshop_card (workshop, id, number, question, seat, circle, words, shape, theme, is_removed)
            SELECT @Workshop, @Id, COALESCE(MAX(number), 0) + 1, @Question, @Seat, @Circle, @Text, @Shape, NULL, 0 FROM workshop_card WHERE workshop = @Workshop
            """,
            new
            {
                Workshop = board.Workshop.Number,
                card.Id,
                card.Question,
                card.Seat,
                card.Circle,
                card.Text,
                card.Shape,
            }
        );
    }

    private static async Task<Board?> FindAsync(DatabaseSession session, int number)
    {
        if (await WorkshopStore.FindAsync(session, number) is not { } workshop)
            return null;
        var asked = new { number };
        var cards = await session.Connection.QueryAsync<CardRow>(
            $"SELECT {CardColumns} FROM workshop_card WHERE workshop = @number AND is_removed = 0 ORDER BY number",
            asked
        );
        var themes = await session.Connection.QueryAsync<(long Number, long Question, string Name)>(
            "SELECT number, question, name FROM workshop_theme WHERE workshop = @number ORDER BY number",
            asked
        );
        var dots = await session.Connection.QueryAsync<(string Target, long Count)>(
            "SELECT target, COUNT(*) FROM workshop_dot WHERE workshop = @number GROUP BY target",
            asked
        );
        var results = await session.Connection.QueryAsync<WorkshopResult>(
            "SELECT target AS Target, kind AS Kind, id AS Id FROM workshop_result WHERE workshop = @number ORDER BY kind, id",
            asked
        );
        var seats = await session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM workshop_seat WHERE workshop = @number", asked);
        return new Board(
            workshop,
            [.. cards.Select(row => row.ToCard())],
            [.. themes.Select(row => new Theme((int)row.Number, (int)row.Question, row.Name))],
            dots.ToDictionary(row => row.Target, row => (int)row.Count, StringComparer.Ordinal),
            [.. results],
            (int)seats
        );
    }

    private static async Task<IReadOnlyList<string>> ListDotsAsync(DatabaseSession session, Seat seat) =>
        [
            .. await session.Connection.QueryAsync<string>(
                "SELECT target FROM workshop_dot WHERE workshop = @Workshop AND seat = @Number ORDER BY target",
                new { seat.Workshop, seat.Number }
            ),
        ];

    private sealed record CardRow(string Id, long Number, long Question, long Seat, string Circle, string Words, string? Shape, long? Theme)
    {
        public Card ToCard() => new(Id, (int)Number, (int)Question, (int)Seat, Circle, Words, Shape, (int?)Theme);
    }
}
