using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Dialogue.Notices;

/// <summary>Tells that a dataset has grown late, once for each day it was due on: to whoever follows it and to the region's editors.</summary>
internal sealed class OverdueDatasets(
    IDatasets datasets,
    IOrganisations organisations,
    IPeople people,
    IHappenings happenings,
    Workspace workspace,
    TimeProvider clock
)
{
    private DateOnly? _lookedOn;

    public async Task TellAsync(CancellationToken cancellation)
    {
        var today = SwedishTime.Today(clock);
        if (_lookedOn == today)
            return;
        // Before there are accounts there is nobody to tell.
        if (await ListEditorsAsync(cancellation) is not { } editors)
            return;
        foreach (var dataset in await datasets.ListAsync(cancellation))
        {
            if (dataset.Current is not [var newest, ..] || Freshness.Of(newest, dataset.UpdateInterval, today) is not { IsOverdue: true, DueOn: { } due })
                continue;
            var day = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var happening = new Happening(new Actor.Local(), "datasets.overdue", new ObjectAddress("dataset", dataset.Id.Value))
            {
                Facts = new ObjectFacts { Visibility = Visibility.Members },
                To = editors,
                Details = new Dictionary<string, string> { ["due"] = day },
                OnceBy = $"overdue {dataset.Id} {day}",
            };
            await workspace.People.WriteAsync(session => happenings.TellAsync(session, happening));
        }
        _lookedOn = today;
    }

    private async Task<IReadOnlyList<PersonId>?> ListEditorsAsync(CancellationToken cancellation)
    {
        var region = (await organisations.ListAsync(cancellation)).FirstOrDefault(one => one is { Kind: OrganisationKind.Region, IsClosed: false });
        return region is null
            ? null
            : [.. (await people.ListColleaguesAsync(region.Id, cancellation)).Where(one => one.Roles.Contains(Role.Editor)).Select(one => one.Id)];
    }
}
