using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>How many persons one place sends another in a dimension is set, with the source that says so; the link's strength and width follow.</summary>
internal sealed class LinkChange : IModificationKind
{
    private const double MostPersons = 100_000_000;

    public string Key => "link";

    public IReadOnlyList<ModificationField> Fields =>
        [
            new("dimension", ModificationFieldKind.Dimension),
            new("from", ModificationFieldKind.Place),
            new("to", ModificationFieldKind.Place),
            new("persons", ModificationFieldKind.Number),
            new("source", ModificationFieldKind.Text),
        ];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base)
    {
        var wrong = new List<Refusal>(
            from end in new[] { change["from"]!, change["to"]! }
            where @base.Book.FindIndex(end) is null
            select Refusal.Of("pictures.no-such-place", ("place", end))
        );
        if (change["from"] == change["to"])
            wrong.Add(new Refusal("pictures.changes.same-ends"));
        if (FindDimension(change, @base) is not { } dimension)
            wrong.Add(Refusal.Of("pictures.changes.no-dimension", ("dimension", change["dimension"]!)));
        else if (FlowRows.FindNewest(dimension.Key, @base.Datasets) is null)
            wrong.Add(Refusal.Of("pictures.changes.no-flows", ("dimension", dimension.Name.Swedish)));
        if (FieldReading.Number(change["persons"]!) is not { } persons)
            wrong.Add(Refusal.Of("pictures.changes.no-number", ("text", change["persons"]!)));
        else if (persons is < 0 or > MostPersons)
            wrong.Add(Refusal.Of("pictures.changes.impossible-persons", ("text", change["persons"]!)));
        return wrong;
    }

    public async Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        var version = FlowRows.FindNewest(change["dimension"]!, draft.Datasets)!;
        var flow = new Flow(change["from"]!, change["to"]!, FieldReading.Number(change["persons"]!)!.Value);
        var content = await draft.ReadAsync(version, cancellation);
        draft.Replace(
            version,
            FlowRows.With(content, version, draft.Book.Places, flow),
            FormattableString.Invariant($"flow {flow.From} {flow.To} {flow.Persons:R}")
        );
    }

    /// <summary>There and back are two numbers, and two that set one each are not in conflict.</summary>
    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) =>
        [new($"link:{change["from"]}~{change["to"]}/dimension:{change["dimension"]}", PlaceId: change["from"])];

    public string Say(Modification change, ChangeBase @base, Texts texts)
    {
        var speech = new PageSpeech(texts);
        return texts.Say(
            "pictures.changes.say.link",
            ("dimension", FindDimension(change, @base)?.Name.In(texts.Language) ?? change["dimension"]!),
            ("from", @base.Book.LabelOf(change["from"]!)),
            ("to", @base.Book.LabelOf(change["to"]!)),
            ("before", speech.Number(FindPersons(change, @base), 0)),
            ("after", speech.Number(FieldReading.Number(change["persons"]!), 0)),
            ("source", change["source"] ?? "")
        );
    }

    private static double? FindPersons(Modification change, ChangeBase @base)
    {
        var (from, to) = (change["from"], change["to"]);
        foreach (var link in @base.Book.Links?.Links.Where(one => one.Dimension == change["dimension"]) ?? [])
        {
            if (link.From == from && link.To == to)
                return link.There;
            if (link.From == to && link.To == from)
                return link.Back;
        }
        return null;
    }

    private static LinkDimension? FindDimension(Modification change, ChangeBase @base) =>
        @base.Book.Ruleset.Links?.Dimensions.FirstOrDefault(one => one.Key == change["dimension"]);
}
