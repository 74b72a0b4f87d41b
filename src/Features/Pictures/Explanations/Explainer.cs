using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Requirements;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Explanations;

/// <summary>Puts a place's explanation together in one language.</summary>
internal sealed class Explainer(PictureBook book, Place place, IReadOnlyList<CarriedValue> carried, Texts texts)
{
    private const int StrongestLinks = 5;

    private readonly ProofWords _words = new(book.Ruleset, texts);
    private readonly RuleTreeBuilder _trees = new(book.Ruleset, texts.Language, Marks(book, place, carried));

    public PlaceExplanation Explain(AmendedProof proof, NodeEvaluator evaluator, NodeEvaluator inForce, IReadOnlyDictionary<int, NodeEvaluator> otherYears)
    {
        var node = book.NodeOf(place);
        var facts = evaluator.Input.Places.First(one => one.Id == place.Id);
        var requirements = WhatItTakes.Find(inForce, inForce.Input.Places.First(one => one.Id == place.Id));
        var trials = ListTrials(proof);
        return new PlaceExplanation(
            place,
            node,
            Named(node.Class),
            Named(node.ComputedClass),
            node.PublishedClass is { } published ? book.NameOfClass(published, texts.Language) : null,
            node.DecidedClass is { } decided ? book.NameOfClass(decided, texts.Language) : null,
            proof.Applied.Count > 0
                ? _words.SayAmended(place.Name, proof)
                : _words.Say(place.Name, ProofSummary.Of(proof.Computed), DesignatedBy(proof.Computed)),
            trials,
            [.. requirements.Higher.Select(requirement => ToReach(requirement, proof.Effective))],
            requirements.Lose is { } lose ? ToReach(lose, proof.Effective) : null,
            [.. StabilityTrials.Run(evaluator, facts, otherYears).Trials.Select(ToTrial)],
            [
                .. proof.Effective.Properties.Select(one => new PropertyTrial(
                    one.Property,
                    book.Ruleset.FindProperty(one.Property)!.Name.In(texts.Language),
                    _trees.Build(one.Rule)
                )),
            ],
            [.. Links()],
            ListSources(trials),
            [.. book.Amendments.Where(amendment => amendment.PlaceId == place.Id)],
            [.. carried.Select(ToChange)]
        );
    }

    /// <summary>
    /// From the top down to the class that holds; by hand that may be another than the computed, and then down to the lower of the two. All of
    /// them where none holds.
    /// </summary>
    private List<ClassTrial> ListTrials(AmendedProof proof)
    {
        var classes = proof.Effective.Classes;
        var first = classes.ToList().FindIndex(one => one.Truth == Truth.True);
        var last = new[] { first, IndexOf(proof.Effective.Class), IndexOf(proof.Computed.Class) }.Max();
        return [.. classes.Take(last < 0 ? classes.Count : last + 1).Select(one => new ClassTrial(Named(one.Class)!, _trees.Build(one.Rule)))];

        int IndexOf(string? key) => classes.ToList().FindIndex(one => one.Class == key);
    }

    private Reach ToReach(ClassRequirement requirement, NodeProof inForce)
    {
        var proof = requirement.Class is { } key ? inForce.FindClass(key) : null;
        var failing = proof is null
            ? []
            : ProofReading.Deciding(proof.Rule, Truth.False).DistinctBy(one => one.Criterion.Key).OrderBy(one => one.RelativeMargin ?? 0).ToArray();
        return new Reach(
            Named(requirement.Class),
            KindName(requirement.Kind),
            requirement.Obstacle is { } obstacle ? char.ToLowerInvariant(obstacle.ToString()[0]) + obstacle.ToString()[1..] : null,
            [.. requirement.Changes.Select(ToChange)],
            [.. requirement.Missing.Select(_words.NameOf)],
            _words.SayReach(proof is null ? null : ProofReading.Count(proof.Rule), failing)
        );
    }

    private Change ToChange(RequiredChange change)
    {
        var indicator = book.Ruleset.FindIndicator(change.Indicator);
        return new Change(
            change.Indicator,
            indicator?.Name.In(texts.Language) ?? change.Indicator,
            change.From,
            change.To,
            indicator?.Decimals ?? 0,
            RuleTreeBuilder.UnitName(indicator)
        );
    }

    private CarriedChange ToChange(CarriedValue carriedValue)
    {
        var indicator = book.Ruleset.FindIndicator(carriedValue.Indicator);
        return new CarriedChange(
            carriedValue.Indicator,
            indicator?.Name.In(texts.Language) ?? carriedValue.Indicator,
            RuleTreeBuilder.UnitName(indicator),
            indicator?.Decimals ?? 0,
            ComputedOf(book, place, carriedValue.Indicator),
            carriedValue.Value.Value,
            carriedValue.Value.Year,
            carriedValue.Value.Source?.Split(", ") ?? []
        );
    }

    private static HandMarks Marks(PictureBook book, Place place, IReadOnlyList<CarriedValue> carried) =>
        new(
            book.Nodes.Amendments.Where(amended => amended.PlaceId == place.Id).Select(amended => amended.Indicator).OfType<string>().ToHashSet(),
            carried.Select(value => value.Indicator).ToHashSet(),
            key => ComputedOf(book, place, key)
        );

    private static double? ComputedOf(PictureBook book, Place place, string key) =>
        book.Series.TryGetValue(key, out var series) && book.FindIndex(place.Id) is { } index ? series.Latest(index).Value : null;

    private static string KindName(RequirementKind kind) =>
        kind switch
        {
            RequirementKind.Changes => "changes",
            RequirementKind.Impossible => "impossible",
            RequirementKind.Unknown => "unknown",
        };

    private Trial ToTrial(StabilityTrial trial)
    {
        var kind = trial.Kind switch
        {
            StabilityTrialKind.OneThreshold => "threshold",
            StabilityTrialKind.AllThresholds => "allThresholds",
            StabilityTrialKind.Year => "year",
        };
        return new Trial(
            kind,
            trial.Criterion,
            NameOf(trial.Criterion),
            trial.Share,
            trial.Year,
            Named(trial.Class),
            Nodes.NodesStep.StatusName(trial.Status),
            trial.IsSame
        );
    }

    private string? NameOf(string? criterion) =>
        criterion is null ? null : book.Ruleset.Criteria.FirstOrDefault(one => one.Key == criterion)?.Name.In(texts.Language) ?? criterion;

    private IEnumerable<PlaceLink> Links() =>
        (book.Links?.Links ?? [])
            .Where(link => link.From == place.Id || link.To == place.Id)
            .GroupBy(link => link.Dimension)
            .SelectMany(dimension =>
                dimension.OrderByDescending(link => link.Persons).ThenBy(link => link.From + link.To, StringComparer.Ordinal).Take(StrongestLinks)
            )
            .Select(link =>
            {
                var isFrom = link.From == place.Id;
                var other = isFrom ? link.To : link.From;
                return new PlaceLink(
                    link.Dimension,
                    book.Ruleset.Links?.Dimensions.FirstOrDefault(one => one.Key == link.Dimension)?.Name.In(texts.Language) ?? link.Dimension,
                    other,
                    book.LabelOf(other),
                    isFrom ? link.There : link.Back,
                    isFrom ? link.Back : link.There,
                    link.Persons,
                    link.Kind,
                    link.Strength
                );
            });

    private IReadOnlyList<string> ListSources(IEnumerable<ClassTrial> trials) =>
        [
            .. trials
                .SelectMany(trial => trial.Rule.ListCriteria())
                .SelectMany(row => row.Sources)
                .Except(book.Nodes.Amendments.Select(amended => amended.Id))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private string? DesignatedBy(NodeProof proof) => proof.Class is { } key && proof.FindClass(key) is { } own ? FindDesignation(_trees.Build(own.Rule)) : null;

    private static string? FindDesignation(RuleTree tree) =>
        tree is { Kind: "designated", Truth: "true" } ? tree.Name : tree.Parts.Select(FindDesignation).FirstOrDefault(name => name is not null);

    private ClassName? Named(string? key) => key is null ? null : new ClassName(key, book.NameOfClass(key, texts.Language));
}
