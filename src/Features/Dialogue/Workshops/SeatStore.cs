using Dapper;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Dialogue.Workshops;

/// <summary>Who has joined: of each a number, a small group, and the hash of a secret that the phone keeps.</summary>
internal sealed class SeatStore(Workspace workspace, ILiveLog live)
{
    public const int MostSeats = 500;

    /// <summary>Takes a free seat in a workshop that is open.</summary>
    public Task<Outcome<Seat>> SitDownAsync(int number, string circle, string secretHash) =>
        workspace.People.WriteAsync<Outcome<Seat>>(async session =>
        {
            if (await WorkshopStore.FindAsync(session, number) is not { Code: not null } workshop)
                return new Refusal("workshops.no-code");
            var added = WorkshopLife.AddCircle(workshop, circle);
            if (added.Value is not { } after)
                return added.Refusal!;
            var last = await session.Connection.ExecuteScalarAsync<long>(
                "SELECT COALESCE(MAX(seat), 0) FROM workshop_seat WHERE workshop = @number",
                new { number }
            );
            if (last >= MostSeats)
                return new Refusal("workshops.full");
            var name = after.Circles.First(one => string.Equals(one, circle.Trim(), StringComparison.OrdinalIgnoreCase));
            var seat = new Seat(number, (int)last + 1, name);
            await session.Connection.ExecuteAsync(
                "INSERT INTO workshop_seat (workshop, seat, secret_hash, circle) VALUES (@Workshop, @Number, @secretHash, @Circle)",
                new
                {
                    seat.Workshop,
                    seat.Number,
                    secretHash,
                    seat.Circle,
                }
            );
            await WorkshopStore.KeepAsync(session, after);
            await live.TellAsync(session, WorkshopAudience.SubjectOf(number), "seat");
            return seat;
        });

    /// <summary>The seat that a secret gives; null for one that gives none, or no longer.</summary>
    public Task<Seat?> FindAsync(string secretHash) =>
        workspace.People.ReadAsync(async session =>
        {
            var row = await session.Connection.QuerySingleOrDefaultAsync<(long Workshop, long Seat, string Circle)?>(
                "SELECT workshop, seat, circle FROM workshop_seat WHERE secret_hash = @secretHash",
                new { secretHash }
            );
            return row is { } found ? new Seat((int)found.Workshop, (int)found.Seat, found.Circle) : null;
        });
}
