using System.Text.Json;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Contracts;
using Samplan.Storage;

namespace Samplan.Proposals.Sketches;

/// <summary>What may be drawn, in <c>samplan.db</c>.</summary>
internal sealed class SketchClassStore(Workspace workspace, IAudit audit) : IDrawingStyles
{
    private const string Columns =
        "key AS Key, name_sv AS Swedish, name_en AS English, geometries AS Geometries, is_closed AS IsClosed, colour AS Colour, "
        + "width_pixels AS WidthPixels, dash AS Dash, symbol AS Symbol, form AS Form";

    /// <summary>By name in Swedish, the closed ones too.</summary>
    public Task<IReadOnlyList<SketchClass>> ListAsync() =>
        workspace.People.ReadAsync<IReadOnlyList<SketchClass>>(async session =>
        {
            var rows = await session.Connection.QueryAsync<Row>($"SELECT {Columns} FROM sketch_class ORDER BY name_sv");
            return [.. rows.Select(row => row.ToClass())];
        });

    async Task<IReadOnlyDictionary<string, DrawingStyle>> IDrawingStyles.ListAsync() =>
        (await ListAsync()).ToDictionary(one => one.Key, one => one.ToStyle(), StringComparer.Ordinal);

    /// <summary>Adds a class, or changes the one with its key.</summary>
    public Task SaveAsync(Actor actor, SketchClass one) =>
        workspace.People.WriteAsync(async session =>
        {
            await session.Connection.ExecuteAsync(
                """
                INSERT INTO sketch_class (key, name_sv, name_en, geometries, is_closed, colour, width_pixels, dash, symbol, form)
                VALUES (@Key, @Swedish, @English, @Geometries, @IsClosed, @Colour, @WidthPixels, @Dash, @Symbol, @Form)
                ON CONFLICT (key) DO UPDATE SET name_sv = @Swedish, name_en = @English, geometries = @Geometries, is_closed = @IsClosed,
                  colour = @Colour, width_pixels = @WidthPixels, dash = @Dash, symbol = @Symbol, form = @Form
                """,
                Row.Of(one)
            );
            await audit.AppendAsync(session, new AuditEntry(actor, "proposals.sketch-class-set-up") { ObjectKind = "sketch-class", ObjectId = one.Key });
        });

    private sealed class Row
    {
        public required string Key { get; init; }
        public required string Swedish { get; init; }
        public required string English { get; init; }
        public required string Geometries { get; init; }
        public required long IsClosed { get; init; }
        public required string Colour { get; init; }
        public required long WidthPixels { get; init; }
        public required string Dash { get; init; }
        public required string Symbol { get; init; }
        public required string Form { get; init; }

        public static Row Of(SketchClass one) =>
            new()
            {
                Key = one.Key,
                Swedish = one.Swedish,
                English = one.English,
                Geometries = string.Join(' ', one.Geometries),
                IsClosed = one.IsClosed ? 1 : 0,
                Colour = one.Colour.ToString(),
                WidthPixels = one.WidthPixels,
                Dash = one.Dash.ToString(),
                Symbol = one.Symbol.ToString(),
                Form = JsonSerializer.Serialize(one.Form),
            };

        public SketchClass ToClass() =>
            new(Key, Swedish, English, [.. Geometries.Split(' ').Select(Enum.Parse<SketchGeometry>)], IsClosed != 0)
            {
                Colour = Enum.Parse<DrawingColour>(Colour),
                WidthPixels = (int)WidthPixels,
                Dash = Enum.Parse<DrawingDash>(Dash),
                Symbol = Enum.Parse<DrawingSymbol>(Symbol),
                Form = JsonSerializer.Deserialize<SketchField[]>(Form)!,
            };
    }
}
