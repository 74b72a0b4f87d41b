using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Kernel;

namespace Samplan.Dialogue.Comments;

/// <summary>Does to comments what somebody asks for, where permission and state let it; who may and what may follow are asked at the same moment.</summary>
internal sealed class CommentDesk(
    CommentStore store,
    SubjectBook subjects,
    RegionSight sight,
    MentionBook mentions,
    IOrganisations organisations,
    IPeople people,
    TimeProvider clock
)
{
    // What is asked of an object here is whether it may be seen; its name is for others.
    private static readonly Texts s_texts = Texts.In("sv");

    /// <summary>The comment where the actor may see it and what it is about, else null: what may not be seen and what is not there look the same.</summary>
    public async Task<Comment?> FindAsync(Actor actor, int number, CancellationToken cancellation) =>
        await store.FindAsync(number) is { } comment
        && await FindSubjectAsync(actor, comment.About, cancellation) is not null
        && actor.May(TalkPermissions.See, await sight.NarrowAsync(comment.Facts, cancellation))
            ? comment
            : null;

    /// <summary>The comments of an object that the actor may see, in the order they were written; of an object that may not be seen none.</summary>
    public async Task<IReadOnlyList<Comment>> ListAsync(Actor actor, ObjectAddress? about, CancellationToken cancellation)
    {
        var all = await store.ListAsync(about);
        var seen = await subjects.ListAsync(actor, all.Select(comment => comment.About), s_texts, cancellation);
        var shown = new List<Comment>();
        foreach (var comment in all.Where(one => seen.ContainsKey(one.About)))
        {
            if (actor.May(TalkPermissions.See, await sight.NarrowAsync(comment.Facts, cancellation)))
                shown.Add(comment);
        }
        return shown;
    }

    /// <summary>How many comments of an object the actor may see, withdrawn ones left out. The object itself is taken to be seen: it is shown there.</summary>
    public async Task<int> CountAsync(Actor actor, ObjectAddress about, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var (facts, number) in await store.CountAsync(about))
            count += actor.May(TalkPermissions.See, await sight.NarrowAsync(facts, cancellation)) ? number : 0;
        return count;
    }

    /// <summary>The organisations for which the actor may write.</summary>
    public async Task<IReadOnlyList<Organisation>> ListOwnAsync(Actor actor, CancellationToken cancellation) =>
        [
            .. (await organisations.ListAsync(cancellation)).Where(one =>
                !one.IsClosed && actor.May(TalkPermissions.Write, new ObjectFacts { Organisation = one.Id })
            ),
        ];

    /// <summary>A new thread on an object, or an answer in one.</summary>
    public async Task<Outcome<Comment>> WriteAsync(Actor actor, ObjectAddress about, CommentEntry entry, CancellationToken cancellation)
    {
        if (await FindSubjectAsync(actor, about, cancellation) is not { IsTalkedOf: true } subject)
            return new Refusal("dialogue.no-subject");
        var organisation = new OrganisationId(entry.Organisation);
        if (!actor.May(TalkPermissions.Write, new ObjectFacts { Organisation = organisation }))
            return new Refusal("dialogue.may-not");
        if (entry.Visibility is not { } visibility)
            return new Refusal("dialogue.visibility-missing");
        var text = await mentions.BindAsync(entry.Text, entry.Mention, cancellation);
        var facts = new ObjectFacts { Organisation = organisation, Visibility = visibility };
        if (await FindBlindAsync(subject.Address, facts, CommentText.ListMentions(text), cancellation) is { } blind)
            return blind;
        var mandate = await FindMandateAsync(actor, organisation, cancellation);
        var moment = new CommentMoment(clock.GetUtcNow(), actor.PersonId, organisation, 0, mandate);
        var widest = await sight.GetWidestAsync(cancellation);
        return await store.WriteAsync(
            actor,
            entry.Answers,
            (number, answered, first) =>
                answered is not null && (answered.About != subject.Address || !actor.May(TalkPermissions.See, Narrow(answered.Facts, widest)))
                    ? Refusal.Of("dialogue.no-comment", ("number", answered.Key))
                    : CommentLife.Write(number, new CommentWriting(subject.Address, organisation, visibility, subject.Widest, text, answered, first), moment),
            (comment, thread) => CommentTidings.Of(actor, comment, thread, subject)
        );
    }

    /// <summary>Edit, withdraw, resolve or reopen.</summary>
    /// <param name="entry">The version that was seen, the words where the act has any, and the organisation that the actor settles it for.</param>
    public async Task<Outcome<Comment>> ActAsync(Actor actor, int number, CommentAct act, CommentEntry entry, CancellationToken cancellation)
    {
        if (await FindAsync(actor, number, cancellation) is not { } seen || await FindSubjectAsync(actor, seen.About, cancellation) is not { } subject)
            return Refusal.Of("dialogue.no-comment", ("number", $"{number}"));
        var text = await mentions.BindAsync(entry.Text, entry.Mention, cancellation);
        if (await FindBlindAsync(seen.About, seen.Facts, CommentText.ListMentions(text), cancellation) is { } blind)
            return blind;
        var organisation = act is CommentAct.Edit or CommentAct.Withdraw ? seen.Organisation : ActingFor(actor, seen, subject);
        var mandate = organisation is { } own ? await FindMandateAsync(actor, own, cancellation) : null;
        var moment = new CommentMoment(clock.GetUtcNow(), actor.PersonId, organisation, entry.Version, mandate);
        return await store.DoAsync(
            actor,
            number,
            comment =>
                !CommentLife.StatesFor(act).Contains(comment.State) ? Refusal.Of("dialogue.not-now", ("number", comment.Key))
                : !May(actor, act, comment, subject) ? new Refusal("dialogue.may-not")
                : CommentLife.Do(comment, act, text, moment),
            (comment, thread) => CommentTidings.Of(actor, comment, thread, subject)
        );
    }

    public static bool May(Actor actor, CommentAct act, Comment comment, Subject subject) =>
        act switch
        {
            CommentAct.Edit => actor.May(TalkPermissions.Edit, comment.Facts),
            CommentAct.Withdraw => actor.May(TalkPermissions.Withdraw, comment.Facts),
            CommentAct.Resolve => comment.IsFirst && actor.May(TalkPermissions.Resolve, FactsOfSubject(comment, subject)),
            CommentAct.Reopen => comment.IsFirst && actor.May(TalkPermissions.Reopen, FactsOfSubject(comment, subject)),
            CommentAct.Write => false,
        };

    public Task<Subject?> FindSubjectAsync(Actor actor, ObjectAddress about, CancellationToken cancellation) =>
        subjects.FindAsync(actor, about, s_texts, cancellation);

    private static ObjectFacts FactsOfSubject(Comment comment, Subject subject) => comment.Facts with { Organisation = subject.Owner };

    private static ObjectFacts Narrow(ObjectFacts facts, Visibility widest) => facts.Visibility > widest ? facts with { Visibility = widest } : facts;

    /// <summary>Whom somebody settles it for: the owner of the object where they belong there, else the region, else whom the comment is from.</summary>
    private static OrganisationId? ActingFor(Actor actor, Comment comment, Subject subject)
    {
        if (actor is not Actor.Person person)
            return null;
        if (subject.Owner is { } owner && person.BelongsTo(owner))
            return owner;
        var region = person.Memberships.FirstOrDefault(one => one is { Kind: OrganisationKind.Region, Role: Role.Editor })?.Organisation;
        return region ?? (person.BelongsTo(comment.Organisation) ? comment.Organisation : null);
    }

    /// <summary>Somebody mentioned who cannot see the comment: told rather than not reached in silence.</summary>
    private async Task<Refusal?> FindBlindAsync(ObjectAddress about, ObjectFacts facts, IReadOnlyList<PersonId> mentioned, CancellationToken cancellation)
    {
        var shown = await sight.NarrowAsync(facts, cancellation);
        foreach (var person in mentioned)
        {
            if (
                await people.FindActorAsync(person, cancellation) is not { } reader
                || !reader.May(TalkPermissions.See, shown)
                || await FindSubjectAsync(reader, about, cancellation) is null
            )
                return Refusal.Of("dialogue.mention-blind", ("name", (await people.ListNamesAsync([person], cancellation)).GetValueOrDefault(person, "–")));
        }
        return null;
    }

    private async Task<string?> FindMandateAsync(Actor actor, OrganisationId organisation, CancellationToken cancellation) =>
        actor.PersonId is { } person
            ? (await organisations.ListMandatesAsync(organisation, cancellation))
                .FirstOrDefault(mandate => mandate.Person == person && mandate.HoldsOn(SwedishTime.Today(clock)))
                ?.Id
            : null;
}
