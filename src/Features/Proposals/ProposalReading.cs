using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals;

/// <summary>Puts together what the pages tell of proposals.</summary>
internal sealed class ProposalReading(IOrganisations organisations, IPeople people, IEditions editions, IChangeSets changeSets)
{
    public async Task<IReadOnlyDictionary<OrganisationId, string>> ListNamesAsync(CancellationToken cancellation) =>
        (await organisations.ListAsync(cancellation)).ToDictionary(one => one.Id, one => one.Name);

    /// <summary>The steps as people read them, with names as they are today; somebody erased has none.</summary>
    public async Task<IReadOnlyList<StepView>> ListStepsAsync(Proposal proposal, CancellationToken cancellation)
    {
        var names = await ListNamesAsync(cancellation);
        var persons = await people.ListNamesAsync([.. proposal.Log.Select(step => step.By).OfType<PersonId>().Distinct()], cancellation);
        var mandates = (await organisations.ListMandatesAsync(null, cancellation)).ToDictionary(one => one.Id, StringComparer.Ordinal);
        return
        [
            .. proposal.Log.Select(step => new StepView(
                step.Act,
                SwedishTime.DayOf(step.At),
                step.By is { } by ? persons.GetValueOrDefault(by) : null,
                step.For is { } organisation ? names.GetValueOrDefault(organisation) : null,
                step.Reason
            )
            {
                Mandate = step.Mandate is { } mandate ? mandates.GetValueOrDefault(mandate) : null,
            }),
        ];
    }

    /// <summary>Numbers of the editions that name a proposal, the oldest first, by the proposal.</summary>
    public async Task<ILookup<string, int>> ListAppliedAsync(CancellationToken cancellation) =>
        (await editions.ListChangesAsync(cancellation))
            .OrderBy(edition => edition.Key)
            .SelectMany(edition => edition.Value.Select(change => (change.Proposal, Edition: edition.Key)))
            .Where(one => one.Proposal is not null)
            .Distinct()
            .ToLookup(one => one.Proposal!, one => one.Edition, StringComparer.Ordinal);

    public IReadOnlyList<ChangeView> Say(IReadOnlyList<Modification> changes, ChangeBase @base, Texts texts) =>
        [.. changes.Select(change => new ChangeView(change, Say(change, @base, texts)))];

    /// <summary>With the measures of what is drawn and the answers that go with it.</summary>
    public static IReadOnlyList<ChangeView> Measure(IReadOnlyList<ChangeView> changes, IReadOnlyList<SketchClass> sketches, Texts texts) =>
        [
            .. changes.Select(one =>
                one with
                {
                    Measure = DrawnShape.Find(one.Change)?.Say(texts.Language) ?? "",
                    Answers = SketchForm.Say(sketches.FirstOrDefault(sketch => sketch.Key == one.Change["sketch-class"]), one.Change, texts),
                }
            ),
        ];

    private string Say(Modification change, ChangeBase @base, Texts texts) =>
        changeSets.Kinds.FirstOrDefault(kind => kind.Key == change.Kind) is { } kind
        && kind.Fields.All(field => !field.IsRequired || change[field.Name] is not null)
            ? kind.Say(change, @base, texts)
            : texts[$"pictures.changes.kind.{change.Kind}"] + (change["title"] is { } title ? $": {title}" : "");
}
