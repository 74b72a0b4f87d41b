using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>What stands on pages of its own: editions and proposals by number, datasets and organisations by id.</summary>
internal sealed class RecordSubjects(IEditionSight editions, IProposals proposals, IDatasets datasets, IOrganisations organisations, RegionSight sight)
    : ISubjectSource
{
    public IReadOnlyList<string> Kinds => ["edition", "proposal", "dataset", "organisation"];

    public Task<Subject?> FindAsync(Actor actor, ObjectAddress address, Texts texts, CancellationToken cancellation) =>
        address.Kind switch
        {
            "edition" => FindEditionAsync(actor, address, texts, cancellation),
            "proposal" => FindProposalAsync(actor, address, texts),
            "dataset" => FindDatasetAsync(actor, address, cancellation),
            _ => FindOrganisationAsync(actor, address, cancellation),
        };

    public async ValueTask<Predicate<Actor>?> FindReadersAsync(ObjectAddress address, CancellationToken cancellation) =>
        address.Kind switch
        {
            "edition" => NumberOf(address) is { } number ? await editions.FindReadersAsync(number, cancellation) : null,
            "proposal" => NumberOf(address) is { } number ? await proposals.FindReadersAsync(number) : null,
            "dataset" => await sight.GetReadersAsync(cancellation),
            _ => null,
        };

    private async Task<Subject?> FindEditionAsync(Actor actor, ObjectAddress address, Texts texts, CancellationToken cancellation)
    {
        if (NumberOf(address) is not { } number || await editions.FindAsync(actor, number, cancellation) is not { } edition)
            return null;
        var name = $"{texts.Say("pictures.editions.numbered", ("number", address.Id))}: {edition.Title}";
        var widest = await sight.GetWidestAsync(cancellation);
        return new Subject(address, name, $"/editions/{address.Id}")
        {
            // What is only talked over among members is not told the public.
            Widest = edition.Status is EditionStatus.Draft or EditionStatus.Dialogue && widest == Visibility.Public ? Visibility.Members : widest,
        };
    }

    private async Task<Subject?> FindProposalAsync(Actor actor, ObjectAddress address, Texts texts)
    {
        if (NumberOf(address) is not { } number || await proposals.FindAsync(actor, number) is not { } proposal)
            return null;
        return new Subject(address, $"{texts.Say("dialogue.subject.proposal", ("number", address.Id))}: {proposal.Title}", $"/proposals/{address.Id}")
        {
            Owner = proposal.Organisation,
            Widest = proposal.Facts.Visibility,
            Within = [new ObjectAddress("edition", proposal.Edition.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private async Task<Subject?> FindDatasetAsync(Actor actor, ObjectAddress address, CancellationToken cancellation)
    {
        if (!await sight.MaySeeAsync(actor, cancellation))
            return null;
        if ((await datasets.ListAsync(cancellation)).FirstOrDefault(one => one.Id.Value == address.Id) is not { } dataset)
            return null;
        var owner = dataset.Owner is { } named
            ? (await organisations.ListAsync(cancellation)).FirstOrDefault(one => string.Equals(one.Name, named, StringComparison.OrdinalIgnoreCase))
            : null;
        return new Subject(address, dataset.Title, $"/datasets/{Uri.EscapeDataString(address.Id)}")
        {
            Owner = owner?.Id,
            Widest = await sight.GetWidestAsync(cancellation),
        };
    }

    private async Task<Subject?> FindOrganisationAsync(Actor actor, ObjectAddress address, CancellationToken cancellation) =>
        actor is not Actor.Anonymous && await organisations.FindAsync(new OrganisationId(address.Id), cancellation) is { } organisation
            ? new Subject(address, organisation.Name, $"/organisations/{Uri.EscapeDataString(address.Id)}") { Owner = organisation.Id, IsTalkedOf = false }
            : null;

    private static int? NumberOf(ObjectAddress address) =>
        int.TryParse(address.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
