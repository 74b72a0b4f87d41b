using Samplan.Analyses.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>Why a place has its class: the same for terminal, page, print and API.</summary>
/// <param name="Classes">Every class tried, highest first, down to the one that holds.</param>
/// <param name="Next">What it would take to reach each class above, the nearest first.</param>
/// <param name="Lose">The smallest change that takes the class away; null without a class.</param>
/// <param name="Stability">Trials with moved thresholds and other years.</param>
/// <param name="Properties">Properties of the ruleset that are not classes.</param>
/// <param name="Links">The strongest links, strongest first.</param>
/// <param name="Sources">Datasets behind it, near and far.</param>
/// <param name="Carried">Indicators computed from values set by hand.</param>
public sealed record PlaceExplanation(
    Place Place,
    Node Node,
    ClassName? Class,
    ClassName? ComputedClass,
    string? PublishedClass,
    string? DecidedClass,
    string Sentence,
    IReadOnlyList<ClassTrial> Classes,
    IReadOnlyList<Reach> Next,
    Reach? Lose,
    IReadOnlyList<Trial> Stability,
    IReadOnlyList<PropertyTrial> Properties,
    IReadOnlyList<PlaceLink> Links,
    IReadOnlyList<string> Sources,
    IReadOnlyList<AmendmentRecord> Amendments,
    IReadOnlyList<CarriedChange> Carried
);
