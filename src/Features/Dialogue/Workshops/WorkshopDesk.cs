using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops;

/// <summary>Does to workshops what a facilitator asks for, where permission and state let it.</summary>
internal sealed class WorkshopDesk(WorkshopStore store, BoardStore boards, IOrganisations organisations, TimeProvider clock)
{
    /// <summary>The board where the actor may see it; what may not be seen and what is not there look the same.</summary>
    public async Task<Board?> FindAsync(Actor actor, int number) =>
        await boards.FindAsync(number) is { } board && actor.May(WorkshopPermissions.See, board.Workshop.Facts) ? board : null;

    public async Task<IReadOnlyList<Workshop>> ListAsync(Actor actor) =>
        [.. (await store.ListAsync()).Where(workshop => actor.May(WorkshopPermissions.See, workshop.Facts))];

    /// <summary>Where something comes from, of the workshops that the actor may see.</summary>
    public async Task<IReadOnlyList<Workshop>> ListOriginsAsync(Actor actor, ObjectAddress result) =>
        [.. (await store.ListOriginsAsync(result.Kind, result.Id)).Where(workshop => actor.May(WorkshopPermissions.See, workshop.Facts))];

    /// <summary>The organisations that the actor may hold a workshop for.</summary>
    public async Task<IReadOnlyList<Organisation>> ListOwnAsync(Actor actor, CancellationToken cancellation) =>
        [.. (await organisations.ListAsync(cancellation)).Where(one => !one.IsClosed && MayBeginFor(actor, one.Id))];

    public Task<Outcome<Workshop>> BeginAsync(Actor actor, WorkshopWriting writing) =>
        store.BeginAsync(
            actor,
            number => MayBeginFor(actor, writing.Organisation) ? WorkshopLife.Begin(number, writing, actor.PersonId) : new Refusal("workshops.may-not")
        );

    public Task<Outcome<Workshop>> EditAsync(Actor actor, int number, int seenVersion, WorkshopWriting writing) =>
        DoAsync(actor, number, WorkshopAct.Edit, workshop => WorkshopLife.Edit(workshop, writing, seenVersion));

    /// <param name="dotsEach">For the voting.</param>
    public async Task<Outcome<Workshop>> ActAsync(Actor actor, int number, WorkshopAct act, int seenVersion, int dotsEach)
    {
        var now = clock.GetUtcNow();
        var code = act == WorkshopAct.Open ? await NewCodeAsync() : "";
        return await DoAsync(
            actor,
            number,
            act,
            workshop =>
                act switch
                {
                    WorkshopAct.Open => WorkshopLife.Open(workshop, seenVersion, code, now),
                    WorkshopAct.Vote => WorkshopLife.Vote(workshop, seenVersion, dotsEach),
                    WorkshopAct.Write => WorkshopLife.Write(workshop, seenVersion),
                    WorkshopAct.Close => WorkshopLife.Close(workshop, seenVersion, now),
                    WorkshopAct.Begin or WorkshopAct.Edit => throw new ArgumentException("The act needs more than a moment.", nameof(act)),
                }
        );
    }

    private Task<Outcome<Workshop>> DoAsync(Actor actor, int number, WorkshopAct act, Func<Workshop, Outcome<Workshop>> change) =>
        store.DoAsync(
            actor,
            number,
            act,
            workshop =>
                !actor.May(WorkshopPermissions.See, workshop.Facts) ? Refusal.Of("workshops.no-workshop", ("number", workshop.Key))
                : !actor.May(WorkshopPermissions.Lead, workshop.Facts) ? new Refusal("workshops.may-not")
                : change(workshop)
        );

    // The region's editor may lead anybody's workshop, and begins the region's own.
    private static bool MayBeginFor(Actor actor, OrganisationId? organisation) =>
        actor is Actor.Local
        || (
            organisation is { } id
            && actor is Actor.Person person
            && person.BelongsTo(id)
            && actor.May(WorkshopPermissions.Lead, new ObjectFacts { Organisation = id })
        );

    private async Task<string> NewCodeAsync()
    {
        while (true)
        {
            var code = JoinCode.New();
            if (await store.FindByCodeAsync(code, DateTimeOffset.MinValue) is null)
                return code;
        }
    }
}
