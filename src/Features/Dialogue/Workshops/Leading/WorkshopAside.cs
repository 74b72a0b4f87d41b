using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>The way back from a proposal to the workshop that it came of, for those who may see it.</summary>
internal sealed class WorkshopAside(WorkshopDesk desk) : IObjectAside
{
    public async Task<IReadOnlyList<AsideLink>> ListAsync(Actor actor, ObjectAddress about, Texts texts, CancellationToken cancellation) =>
        about.Kind != WorkshopOutlets.ProposalKind
            ? []
            :
            [
                .. (await desk.ListOriginsAsync(actor, about)).Select(workshop => new AsideLink(
                    texts.Say("workshops.origin-link", ("number", workshop.Key), ("title", workshop.Title)),
                    string.Create(CultureInfo.InvariantCulture, $"/workshops/{workshop.Number}/summary")
                )),
            ];
}
