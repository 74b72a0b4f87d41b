using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Pages;
using Samplan.Accessibility.Pages.Nearness;
using Samplan.Engine.Accessibility;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Accessibility.Scenarios.Proposing;

/// <summary>Who gets a shorter way by a proposal and who a longer one, by municipality and by group, for each goal that it may bring nearer.</summary>
internal sealed class TravelEffects(TravelShelf grounds, ScenarioReading reading, CellGroups groups) : IProposalEffects
{
    public async Task<ProposalEffect?> ReadAsync(Proposal proposal, ChangeBase @base, Texts texts, CancellationToken cancellation)
    {
        var changes = proposal.AcceptedChanges.Select(ProposedChange.Find).OfType<ScenarioChange>().ToList();
        if (changes.Count == 0)
            return null;
        using var loan = await grounds.BorrowAsync(cancellation);
        if (loan is null)
            // Where only services change, the picture's own indicators of nearness tell what can be told.
            return changes.TrueForAll(change => ProposedChange.ListOwn().All(kind => kind.Key != change.Kind))
                ? null
                : Note(texts, texts["accessibility.no-network"]);
        var ground = loan.Ground;
        if (ProposedScenarios.IsRenewed(proposal, @base, ground))
            return Note(texts, texts.Say("accessibility.scenario.services-renewed", ("edition", $"{proposal.Edition}")));
        var made = await reading.ResolveAsync(ground, changes, cancellation);
        if (made.Ground is not { } after)
            return Note(texts, [.. made.Problems.Select(problem => texts.Say(problem.Refusal))]);
        var parts = new List<(double Changed, EffectPart Part)>();
        foreach (var goal in ScenarioGoal.List(changes, ground))
        {
            var request = goal.ToRequest(changes);
            var compared = await reading.CompareAsync(ground, after, request, cancellation);
            if (compared.Value is { } surface)
                parts.Add(await PartOfAsync(proposal, request, surface, texts, cancellation));
        }
        return new ProposalEffect(
            texts["accessibility.scenario.effect.title"],
            [.. parts.OrderByDescending(part => part.Changed).Select(part => part.Part)],
            [
                texts.Say("accessibility.scenario.effect.how", ("kilometres", new PageNumbers(texts).Say(ground.Cells.SizeMetres / 1000.0, 2))),
                texts["accessibility.scenario.effect.picture"],
            ]
        );
    }

    private async Task<(double Changed, EffectPart Part)> PartOfAsync(
        Proposal proposal,
        ScenarioRequest request,
        ScenarioSurface surface,
        Texts texts,
        CancellationToken cancellation
    )
    {
        var (numbers, ground) = (new PageNumbers(texts), surface.Ground);
        var all = surface.ByGroup(_ => "") is [var one, ..] ? one : new AccessChange("");
        var changed = all.PersonsWhoGain + all.PersonsWhoLose;
        var goal = request.ServiceKind is { } kind
            ? new ServiceResultReading(texts, default).NameOf(kind)
            : ground.Places.Places[ground.Places.IndexById()[request.Travel.Place!]].Label;
        var title = texts.Say("accessibility.scenario.effect.goal", ("goal", goal), ("mode", texts["accessibility.by." + request.Travel.Mode]));
        var sentence =
            changed > 0
                ? texts.Say("accessibility.scenario.effect.change", ("gain", numbers.People(all.PersonsWhoGain)), ("lose", numbers.People(all.PersonsWhoLose)))
                : texts["accessibility.scenario.effect.same"];
        var byCell = changed > 0 ? await groups.ReadAsync(ground, ScenarioGroup.Class, texts, cancellation) : [];
        var tables = new[]
        {
            Table("accessibility.page.by-municipality", changed > 0 ? surface.ByGroup(ground.MunicipalityOf) : []),
            Table("accessibility.scenario.groups.class", changed > 0 ? surface.ByGroup(cell => byCell[cell]) : []),
        };
        var address = "/accessibility/scenario?" + (request with { Proposal = proposal.Number, Group = ScenarioGroup.Class }).With([]);
        return (
            changed,
            new EffectPart(title, sentence, address, texts["accessibility.scenario.effect.open"], [.. tables.Where(table => table.Rows.Count > 0)])
        );

        EffectTable Table(string caption, IReadOnlyList<AccessChange> changes) =>
            new(
                texts[caption],
                [
                    texts["accessibility.scenario.who"],
                    texts["accessibility.scenario.nearer"],
                    texts["accessibility.scenario.farther"],
                    texts["accessibility.scenario.mean"],
                ],
                [
                    .. changes
                        .Where(change => change.PersonsWhoGain + change.PersonsWhoLose > 0)
                        .OrderByDescending(change => change.PersonsWhoGain + change.PersonsWhoLose)
                        .Select(change =>
                            (IReadOnlyList<string>)
                                [
                                    change.Group,
                                    numbers.People(change.PersonsWhoGain),
                                    numbers.People(change.PersonsWhoLose),
                                    change.MeanChange is { } mean ? numbers.Signed(mean) : "–",
                                ]
                        ),
                ]
            );
    }

    private static ProposalEffect Note(Texts texts, params IReadOnlyList<string> notes) => new(texts["accessibility.scenario.effect.title"], [], notes);
}
