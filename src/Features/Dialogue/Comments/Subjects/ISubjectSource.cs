using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>Finds objects of some kinds in the room that they belong to.</summary>
internal interface ISubjectSource
{
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Null where there is none, and where the actor may not see it: the two look the same.</summary>
    Task<Subject?> FindAsync(Actor actor, ObjectAddress address, Texts texts, CancellationToken cancellation);

    /// <summary>Who may see the object as it is at this moment; null where nothing is said of it.</summary>
    ValueTask<Predicate<Actor>?> FindReadersAsync(ObjectAddress address, CancellationToken cancellation);
}
