using System.Globalization;
using System.Text.Json;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Scenarios;
using Samplan.Accessibility.Scenarios.Proposing;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>Puts together the form that carries the changes of the page into a proposal.</summary>
internal sealed class CarryReading(IProposals proposals, IEditionSight sight)
{
    private const int LongestTitle = 200;

    /// <summary>Null where the reader writes no proposals, and where there is no edition to make one on.</summary>
    /// <param name="told">The changes as people read them, what they lead to, and by what means.</param>
    public async Task<CarryView?> FindAsync(
        PageFrame frame,
        TravelGround ground,
        IReadOnlyList<ScenarioChange> changes,
        (IReadOnlyList<string> Words, ScenarioResultView Result, string Mode) told,
        CancellationToken cancellation
    )
    {
        if (changes.Count == 0 || await sight.ListAsync(frame.Actor, cancellation) is not [var newest, ..])
            return null;
        var organisations = await proposals.ListOwnAsync(frame.Actor, cancellation);
        var drafts = await proposals.ListDraftsAsync(frame.Actor);
        if (organisations.Count + drafts.Count == 0)
            return null;
        var written = changes.Select(change => ProposedChange.Write(change, ground)).Select(one => new { kind = one!.Value.Kind, values = one.Value.Values });
        var (texts, numbers) = (frame.Texts, new PageNumbers(frame.Texts));
        var title = string.Join(' ', told.Words);
        return new CarryView(
            JsonSerializer.Serialize(written),
            newest.Number,
            [.. organisations.Select(one => new PlaceChoice(one.Id.Value, one.Name))],
            [.. drafts.Select(draft => new PlaceChoice(draft.Number.ToString(CultureInfo.InvariantCulture), draft.Title))],
            title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…",
            texts.Say(
                "accessibility.scenario.carry.reason",
                ("goal", told.Result.GoalName),
                ("mode", texts["accessibility.by." + told.Mode]),
                ("gain", numbers.People(told.Result.Gain)),
                ("lose", numbers.People(told.Result.Lose))
            )
        );
    }
}
