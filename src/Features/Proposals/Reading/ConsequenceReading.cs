using System.Security.Cryptography;
using System.Text.Json;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals.Reading;

/// <summary>What a proposal leads to, computed on the edition that it is made on.</summary>
internal sealed class ConsequenceReading(IChangeSets changeSets, IChangeMaps maps, SketchClassStore sketches, IEnumerable<IProposalEffects> rooms)
{
    private readonly ConsequenceShelf _shelf = new();

    /// <param name="others">Proposals that the reader may see.</param>
    public async Task<ConsequenceView> ReadAsync(
        Proposal proposal,
        ChangeBase @base,
        IReadOnlyList<Proposal> others,
        string language,
        CancellationToken cancellation
    )
    {
        var touching = others
            .Where(other => other.Number != proposal.Number && IsOpen(other))
            .Where(other => changeSets.ListConflicts(@base, proposal.AcceptedChanges, other.AcceptedChanges).Count > 0)
            .ToList();
        var key = KeyOf(proposal, @base, await sketches.ListAsync(), language);
        if (_shelf.Find(key) is not { } worked)
        {
            worked = await WorkOutAsync(proposal, @base, language, cancellation);
            _shelf.Keep(key, worked);
        }
        return new ConsequenceView(worked.Problems, worked.Comparison, worked.Map, touching, worked.Smaller, worked.Duration)
        {
            Access = worked.Access,
            Effects = worked.Problems.Count == 0 ? await ListEffectsAsync(proposal, @base, language, cancellation) : [],
        };
    }

    // Not kept here: what they are computed on is another than the edition, and the rooms keep what they compute.
    private async Task<IReadOnlyList<ProposalEffect>> ListEffectsAsync(Proposal proposal, ChangeBase @base, string language, CancellationToken cancellation)
    {
        var effects = new List<ProposalEffect>();
        foreach (var room in rooms)
        {
            if (await room.ReadAsync(proposal, @base, Texts.In(language), cancellation) is { } effect)
                effects.Add(effect);
        }
        return effects;
    }

    private async Task<WorkedOut> WorkOutAsync(Proposal proposal, ChangeBase @base, string language, CancellationToken cancellation)
    {
        var trial = await changeSets.TryAsync(@base, proposal.AcceptedChanges, language, cancellation);
        if (trial.Comparison is not { } comparison)
            return new WorkedOut([.. trial.Problems.Select(problem => problem.Refusal)], null, null, null, null, trial.Duration);
        var places = comparison.Rows.Where(row => row.Kind == "class").Select(row => row.Objects[0]).Distinct(StringComparer.Ordinal);
        var tags = places.ToDictionary(place => place, _ => proposal.Key, StringComparer.Ordinal);
        var map = await maps.DrawAsync(proposal.Edition, comparison, new ChangeMapRequest(language, ChangeMapMode.Changes, tags, trial.Drawings), cancellation);
        var smaller = await new SmallerChangeSearch(changeSets, language).FindAsync(proposal, trial, cancellation);
        var movesService = proposal.AcceptedChanges.Any(change => change.Kind.StartsWith("service-", StringComparison.Ordinal));
        return new WorkedOut([], comparison, map.Value, smaller, movesService ? AccessReading.Read(comparison) : null, trial.Duration);
    }

    /// <summary>Everything that the consequence follows from: the edition as it can be read today, the changes, how they are drawn, and in what words.</summary>
    private static string KeyOf(Proposal proposal, ChangeBase @base, IReadOnlyList<SketchClass> sketches, string language) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        proposal.Edition,
                        Rows = @base
                            .Datasets.SelectMany(dataset => dataset.Versions)
                            .Select(version => $"{version.Dataset.Value} {version.ContentHash} {version.Table}"),
                        Results = @base.Results.Select(result => result.Provenance.ContentHash),
                        proposal.Number,
                        proposal.Title,
                        Changes = proposal.AcceptedChanges,
                        Styles = sketches.Select(one => (one.Key, Style: one.ToStyle())).ToDictionary(one => one.Key, one => one.Style),
                        language,
                    }
                )
            )
        );

    private static bool IsOpen(Proposal proposal) => proposal.State is not (ProposalState.Declined or ProposalState.Withdrawn);
}
