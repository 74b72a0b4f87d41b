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
    IReadOnlyList<AmendmentRecord> Amendments
);

/// <param name="Name">In the reader's language.</param>
public sealed record ClassName(string Key, string Name);

public sealed record ClassTrial(ClassName Class, RuleTree Rule);

public sealed record PropertyTrial(string Key, string Name, RuleTree Rule);

/// <summary>What it would take to have a class, or lose it.</summary>
/// <param name="Class">Null is none.</param>
/// <param name="Kind"><c>changes</c>, <c>impossible</c> or <c>unknown</c>.</param>
/// <param name="Obstacle">Why it is impossible: <c>designated</c>, <c>fixed</c>, <c>contradiction</c> or <c>tooMany</c>; else null.</param>
public sealed record Reach(ClassName? Class, string Kind, string? Obstacle, IReadOnlyList<Change> Changes, IReadOnlyList<string> Missing, string Sentence);

/// <summary>An indicator that must have another value.</summary>
public sealed record Change(string Indicator, string IndicatorName, double From, double To, int Decimals, string Unit);

/// <param name="Kind"><c>threshold</c>, <c>allThresholds</c> or <c>year</c>.</param>
/// <param name="Criterion">Key of the criterion that is moved, for <c>threshold</c>.</param>
/// <param name="Share">How far: -0.1 is ten per cent down.</param>
/// <param name="Class">The class then; null for none or undetermined.</param>
public sealed record Trial(string Kind, string? Criterion, double? Share, int? Year, ClassName? Class, string Status, bool IsSame);

/// <param name="Out">Persons from this place; null when the file has no such flow.</param>
public sealed record PlaceLink(string Dimension, string OtherId, string OtherName, double? Out, double? In, double Persons, string Kind, double? Strength);
