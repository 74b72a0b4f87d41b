using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals;

/// <inheritdoc cref="IProposalDemonstration"/>
internal sealed class DemonstrationProposals(IEditions editions, IChangeSets changeSets, ProposalDesk desk, ProposalStore store, SketchClassStore sketches)
    : IProposalDemonstration
{
    private const int TargetYear = 2040;

    private static readonly SketchClass[] s_sketches =
    [
        new("strak", "Utvecklingsstråk", "Corridor of development", [SketchGeometry.Line], IsClosed: false),
        new("omvandling", "Omvandlingsområde", "Area of transformation", [SketchGeometry.Area], IsClosed: false),
        new("bytespunkt", "Bytespunkt", "Interchange", [SketchGeometry.Point], IsClosed: false),
    ];

    public async Task CreateAsync(IReadOnlyDictionary<string, Actor.Person> people, CancellationToken cancellation)
    {
        var editor = people["redaktor"];
        foreach (var one in s_sketches)
            await sketches.SaveAsync(editor, one);
        var current = await AdoptAsync(editor, cancellation);
        var @base = Must(await changeSets.OpenAsync(current.Number, cancellation));
        var accepted = await AcceptAsync(people, @base);
        var target = await changeSets.FreezeAsync(
            @base,
            [.. accepted.AcceptedChanges.Select(change => new AppliedChange(accepted.Key, change))],
            new FreezeRequest($"Målbild {TargetYear}", TargetYear),
            cancellation
        );
        await store.NoteAppliedAsync(editor, Must(target), [accepted]);
        await ReviewAsync(people, @base);
        await SubmitAsync(people, @base);
        await DraftAsync(people, @base);
    }

    private async Task<Edition> AdoptAsync(Actor editor, CancellationToken cancellation)
    {
        var frozen = Must(await editions.FreezeAsync(new FreezeRequest("Nuläge"), cancellation));
        var request = new EditionStatusRequest(frozen.Number, EditionStatus.Adopted, "RF 2026-58", "112", "Regionfullmäktige antar nulägesbilden.");
        return Must(await editions.SetStatusAsync(request, cancellation));
    }

    /// <summary>Answered: one of two changes is accepted, and the target picture rests on it.</summary>
    private async Task<Proposal> AcceptAsync(IReadOnlyDictionary<string, Actor.Person> people, ChangeBase @base)
    {
        var service = Value(
            "1",
            PlaceOf(@base, "Bläsingefors"),
            "public-services",
            "3",
            "Serviceplan 2040, KS 2026 § 31",
            "Ny vårdcentral och nytt bibliotek."
        );
        var trips = Value("2", PlaceOf(@base, "Bläsingefors"), "departures", "80", "Kommunens önskemål", "Kvartstrafik mot Alsköping.");
        var begun = await BeginAsync(
            people["planerare1"],
            @base,
            "Bläsingefors blir regional strategisk nod",
            "Orten växer och får vårdcentral och bibliotek till 2030. Den bär då service åt hela kommunens södra del.",
            service,
            trips
        );
        await HandInAsync(people["planchef1"], begun.Number);
        await ActAsync(people["redaktor"], begun.Number, ProposalAct.TakeUp);
        var seen = (await store.FindAsync(begun.Number))!.Version;
        const string reason = "Servicen är beslutad och godtas. Turtätheten är ännu ett önskemål: återkom när trafikförsörjningsprogrammet är antaget.";
        return Must(await desk.AcceptWithChangesAsync(people["redaktor"], begun.Number, seen, reason, [service]));
    }

    /// <summary>Taken up by the region, waiting for its answer.</summary>
    private async Task ReviewAsync(IReadOnlyDictionary<string, Actor.Person> people, ChangeBase @base)
    {
        var values = new Dictionary<string, string> { ["criterion"] = "public-transport", ["threshold"] = "130" };
        var begun = await BeginAsync(
            people["myndighet"],
            @base,
            "Högre krav på kollektivtrafik i noder",
            "Tjugo avgångar om dagen räcker inte för att pendla åt båda hållen. Hundratrettio motsvarar kvartstrafik från morgon till kväll.",
            new Modification("3", "threshold", values, "Kvartstrafik som lägsta nivå i en nod.")
        );
        await HandInAsync(people["myndighet"], begun.Number);
        await ActAsync(people["redaktor"], begun.Number, ProposalAct.TakeUp);
    }

    /// <summary>Handed in and not yet taken up: a number that is missing in the picture.</summary>
    private async Task SubmitAsync(IReadOnlyDictionary<string, Actor.Person> people, ChangeBase @base)
    {
        var begun = await BeginAsync(
            people["planerare2"],
            @base,
            "Björnlycke saknar uppgift om invånare",
            "Orten har ingen klass i nuläget eftersom uppgiften saknas. Den finns i kommunens befolkningsregister.",
            Value("4", PlaceOf(@base, "Björnlycke"), "population", "640", "Befolkningsregistret 2025-12-31", "Uppgiften saknas i statistiken.")
        );
        await HandInAsync(people["planchef2"], begun.Number);
    }

    /// <summary>Still being written.</summary>
    private async Task DraftAsync(IReadOnlyDictionary<string, Actor.Person> people, ChangeBase @base)
    {
        var ends = new[] { PlaceOf(@base, "Alsköping"), PlaceOf(@base, "Bläsingefors") };
        var points = ends.Select(place => string.Create(CultureInfo.InvariantCulture, $"[{place.Longitude:0.#####},{place.Latitude:0.#####}]"));
        var values = new Dictionary<string, string>
        {
            ["sketch-class"] = "strak",
            ["title"] = "Stråket Alsköping–Bläsingefors",
            ["geometry"] = $$"""{"type":"LineString","coordinates":[{{string.Join(',', points)}}]}""",
        };
        await BeginAsync(
            people["planerare1"],
            @base,
            "Utvecklingsstråk mellan Alsköping och Bläsingefors",
            "Bostäder och verksamheter samlas längs järnvägen.",
            new Modification("5", "drawing", values, "Stråket binder samman kommunens två största orter.")
        );
    }

    private async Task<Proposal> BeginAsync(Actor.Person planner, ChangeBase @base, string title, string reason, params IReadOnlyList<Modification> changes)
    {
        var organisation = planner.Memberships[0].Organisation;
        return Must(await desk.BeginAsync(planner, new ProposalWriting(@base.Edition!.Value, organisation, title, reason, changes, [])));
    }

    private async Task HandInAsync(Actor releaser, int number)
    {
        await ActAsync(releaser, number, ProposalAct.Release);
        await ActAsync(releaser, number, ProposalAct.Submit);
    }

    private async Task ActAsync(Actor actor, int number, ProposalAct act)
    {
        var seen = (await store.FindAsync(number))!.Version;
        Must(await desk.ActAsync(actor, number, act, seen, null));
    }

    private static Place PlaceOf(ChangeBase @base, string name) => Must(@base.Book.FindPlace(name));

    private static Modification Value(string id, Place place, string indicator, string value, string source, string reason) =>
        new(
            id,
            "value",
            new Dictionary<string, string>
            {
                ["place"] = place.Id,
                ["indicator"] = indicator,
                ["value"] = value,
                ["source"] = source,
            },
            reason
        );

    private static T Must<T>(Outcome<T> outcome)
        where T : class => outcome.Value ?? throw new InvalidOperationException($"The demonstration is refused: {outcome.Refusal!.Code}");
}
