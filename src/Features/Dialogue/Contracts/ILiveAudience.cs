namespace Samplan.Dialogue.Contracts;

/// <summary>Who may hear of a kind of subject. A kind that nobody answers for is told to nobody.</summary>
public interface ILiveAudience
{
    /// <summary>The kind of its subjects; also the audit log's word for the object.</summary>
    string Kind { get; }

    /// <summary>Asked at every event, so that whoever may no longer see the object hears no more of it. Null where there is no such object.</summary>
    ValueTask<Predicate<LiveListener>?> FindAsync(LiveEvent told);
}
