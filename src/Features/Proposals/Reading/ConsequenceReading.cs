using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Reading;

/// <summary>What a proposal leads to, computed on the edition that it is made on.</summary>
internal sealed class ConsequenceReading(IChangeSets changeSets, IChangeMaps maps)
{
    /// <param name="others">Proposals that the reader may see.</param>
    public async Task<ConsequenceView> ReadAsync(
        Proposal proposal,
        ChangeBase @base,
        IReadOnlyList<Proposal> others,
        string language,
        CancellationToken cancellation
    )
    {
        var trial = await changeSets.TryAsync(@base, proposal.AcceptedChanges, language, cancellation);
        var touching = others
            .Where(other => other.Number != proposal.Number && IsOpen(other))
            .Where(other => changeSets.ListConflicts(@base, proposal.AcceptedChanges, other.AcceptedChanges).Count > 0)
            .ToList();
        if (trial.Comparison is not { } comparison)
            return new ConsequenceView([.. trial.Problems.Select(problem => problem.Refusal)], null, null, touching, null, trial.Duration);
        var places = comparison.Rows.Where(row => row.Kind == "class").Select(row => row.Objects[0]).Distinct(StringComparer.Ordinal);
        var tags = places.ToDictionary(place => place, _ => proposal.Key, StringComparer.Ordinal);
        var map = await maps.DrawAsync(proposal.Edition, comparison, new ChangeMapRequest(language, ChangeMapMode.Changes, tags, trial.Drawings), cancellation);
        var smaller = await new SmallerChangeSearch(changeSets, language).FindAsync(proposal, trial, cancellation);
        return new ConsequenceView([], comparison, map.Value, touching, smaller, trial.Duration);
    }

    private static bool IsOpen(Proposal proposal) => proposal.State is not (ProposalState.Declined or ProposalState.Withdrawn);
}
