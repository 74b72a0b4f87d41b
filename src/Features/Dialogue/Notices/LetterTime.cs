using Samplan.Kernel;

namespace Samplan.Dialogue.Notices;

/// <summary>When a letter is due. Pure: the same notices at the same moment give the same answer, also after the server has stood still.</summary>
internal static class LetterTime
{
    /// <summary>Letters of the day and the week are written when people come to work.</summary>
    private static readonly TimeOnly s_morning = new(7, 0);

    /// <param name="noticedAt">The oldest notice that no letter has told of.</param>
    public static bool IsDue(LetterRhythm rhythm, DateTimeOffset noticedAt, DateTimeOffset now) =>
        rhythm switch
        {
            LetterRhythm.AtOnce => true,
            LetterRhythm.Daily => NextMorning(noticedAt) <= SwedishTime.Of(now).DateTime,
            LetterRhythm.Weekly => NextMonday(noticedAt) <= SwedishTime.Of(now).DateTime,
            LetterRhythm.Never => false,
        };

    // On Swedish clocks, so that seven is seven in summer and in winter.
    private static DateTime NextMorning(DateTimeOffset after)
    {
        var there = SwedishTime.Of(after).DateTime;
        var morning = DateOnly.FromDateTime(there).ToDateTime(s_morning);
        return morning > there ? morning : morning.AddDays(1);
    }

    private static DateTime NextMonday(DateTimeOffset after)
    {
        var morning = NextMorning(after);
        while (morning.DayOfWeek != DayOfWeek.Monday)
            morning = morning.AddDays(1);
        return morning;
    }
}
