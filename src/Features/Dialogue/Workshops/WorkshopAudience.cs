using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;

namespace Samplan.Dialogue.Workshops;

/// <summary>Whoever sees a workshop hears of it, and whoever has a seat in it.</summary>
internal sealed class WorkshopAudience(WorkshopStore store) : ILiveAudience
{
    /// <summary>Also the audit log's word.</summary>
    public const string SubjectKind = "workshop";

    public string Kind => SubjectKind;

    public static LiveSubject SubjectOf(int workshop) => new(SubjectKind, workshop.ToString(CultureInfo.InvariantCulture));

    public async ValueTask<Predicate<LiveListener>?> FindAsync(LiveEvent told) =>
        int.TryParse(told.About.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await store.FindAsync(number) is { } workshop
            // A closed workshop is still heard of by who sits in it: that it has closed is the last thing that they are told.
            ? listener => listener.Workshops.Contains(number) || listener.Actor.May(WorkshopPermissions.See, workshop.Facts)
            : null;
}
