using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops;

/// <summary>Workshops by number: followed and told of. What is said of one is said in it.</summary>
internal sealed class WorkshopSubjects(WorkshopDesk desk) : ISubjectSource
{
    public IReadOnlyList<string> Kinds => [WorkshopAudience.SubjectKind];

    public async Task<Subject?> FindAsync(Actor actor, ObjectAddress address, Texts texts, CancellationToken cancellation)
    {
        if (!int.TryParse(address.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await desk.FindAsync(actor, number) is not { } board)
            return null;
        var workshop = board.Workshop;
        return new Subject(
            address,
            $"{texts.Say("workshops.lead.numbered", ("number", workshop.Key))}: {workshop.Title}",
            workshop.State == WorkshopState.Closed ? $"/workshops/{workshop.Key}/summary" : $"/workshops/{workshop.Key}"
        )
        {
            Owner = workshop.Organisation,
            Widest = Visibility.Organisation,
            IsTalkedOf = false,
        };
    }

    public ValueTask<Predicate<Actor>?> FindReadersAsync(ObjectAddress address, CancellationToken cancellation) =>
        ValueTask.FromResult<Predicate<Actor>?>(null);
}
