using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Corridors;
using Samplan.Analyses.Flows;
using Samplan.Analyses.Indicators;
using Samplan.Analyses.Keys;
using Samplan.Analyses.Links;
using Samplan.Analyses.Networks;
using Samplan.Analyses.Networks.Access;
using Samplan.Analyses.Networks.Losses;
using Samplan.Analyses.Networks.Reach;
using Samplan.Analyses.Networks.Supply;
using Samplan.Analyses.Places;
using Samplan.Analyses.Roles;
using Samplan.Analyses.Tables;
using Samplan.Analyses.Typology;
using Samplan.Analyses.Units;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Storage;

namespace Samplan.Analyses;

/// <summary>The steps of this room: those every workspace has, one an indicator, one a dimension of flows.</summary>
internal sealed class AnalysisStepSource(Workspace workspace) : IStepSource
{
    private const string FlowRole = "flows:";

    public async Task<IReadOnlyList<Step>> ListStepsAsync(Ruleset ruleset, IReadOnlyList<Dataset> datasets, CancellationToken cancellation)
    {
        var dimensions = ListDimensions(ruleset, datasets);
        var (functional, functionalText) = (ruleset.FunctionalPlaces, ruleset.Part(RulesetPart.Places).CanonicalJson);
        var steps = new List<Step> { new PlacesStep(functional, functionalText), new PlaceShapesStep(functional, functionalText), new MunicipalitiesStep() };
        steps.AddRange(dimensions.Select(dimension => new FlowsStep(dimension)));
        steps.AddRange(datasets.Where(IsKey).Select(dataset => new KeyStep(dataset.Role[KeyStep.Role.Length..])));
        steps.AddRange(ruleset.Indicators.Select(indicator => new IndicatorStep(indicator, ruleset.IndicatorPart(indicator.Key).CanonicalJson)));
        var network = await new AnalysisChoiceStore(workspace).GetAsync(NetworkParameters.All);
        steps.AddRange(ListNetworkSteps(ruleset, datasets, network.Number(NetworkParameters.BufferKilometres)));
        if (ruleset.Links is { } drawn && StreetSources.FindRole(datasets) is { } streets && datasets.Any(IsOfFlows))
        {
            steps.Add(new CorridorsStep(dimensions, drawn.Cutoff.InsidePersons, new NetworkFolder(workspace), streets));
            steps.Add(new LinkLinesStep(new NetworkFolder(workspace), streets));
            if (datasets.Any(static dataset => dataset.Role == NetworkStep.Timetables))
                steps.Add(new TransitFlowsStep(dimensions, new NetworkFolder(workspace), streets));
        }
        steps.AddRange(Enum.GetValues<Geography>().Select(geography => new IndicatorTableStep(geography, ruleset.Indicators)));
        steps.AddRange(ListSupplySteps(ruleset, datasets));
        steps.Add(new OutsidePlacesStep(dimensions));
        if (ruleset.Links?.Satellites is not null || datasets.Any(PublishesRoles))
            steps.Add(new RolesStep(ruleset.Links?.Satellites, ruleset.Part(RulesetPart.Links).CanonicalJson));
        if (ruleset.Links is { } links)
            steps.Add(new LinksStep(links, ruleset.Part(RulesetPart.Links).CanonicalJson, dimensions));
        if (ruleset.Typology is { Cells.Count: > 0 } typology)
            steps.Add(new TypologyStep(typology, ruleset.Part(RulesetPart.Typology).CanonicalJson));
        if (ruleset.Typology is { Municipalities.Count: > 0 })
            steps.Add(new MunicipalityTypologyStep(ruleset));
        return steps;
    }

    /// <summary>The network where there is something to make it of, and one step a question and a measure that the ruleset's indicators ask of it.</summary>
    private IEnumerable<Step> ListNetworkSteps(Ruleset ruleset, IReadOnlyList<Dataset> datasets, double bufferKilometres)
    {
        var folder = new NetworkFolder(workspace);
        var questions = Ask(ruleset, TravelQuestion.Of).DistinctBy(question => question.Key).ToList();
        var measures = ruleset
            .Indicators.Where(indicator => indicator.Method is IndicatorMethod.Access)
            .Select(indicator => (indicator.Key, ((IndicatorMethod.Access)indicator.Method).Measure))
            .DistinctBy(one => one.Measure.Key)
            .ToList();
        var streets = StreetSources.FindRole(datasets);
        var criteria = Ask(ruleset, BasicQuestion.Of).DistinctBy(question => question.Key).ToList();
        if (
            questions.Count + measures.Count + criteria.Count > 0
            || streets is not null
            || datasets.Any(static dataset => dataset.Role == NetworkStep.Timetables)
        )
            yield return new NetworkStep(folder, streets ?? StreetSources.ExtractRole, bufferKilometres);
        foreach (var question in questions)
            yield return new TravelStep(question, folder, streets ?? StreetSources.ExtractRole);
        foreach (var question in criteria)
            yield return new BasicStep(question, folder, streets ?? StreetSources.ExtractRole);
        foreach (var (_, measure) in measures)
            yield return new AccessStep(measure, folder, streets ?? StreetSources.ExtractRole);
        foreach (var (indicator, measure) in measures.Where(static one => one.Measure.Form == AccessForm.Stranded))
            yield return new LossesStep(indicator, measure, folder, streets ?? StreetSources.ExtractRole);
        foreach (var (indicator, measure) in measures.Where(static one => one.Measure is { Form: AccessForm.Served, Means: not TravelMeans.Transit }))
            yield return new ReachStep(indicator, measure, folder, streets ?? StreetSources.ExtractRole);
        if (measures.Count > 0)
            yield return new AccessTableStep(measures);
        if (measures.Where(static one => one.Measure.Form == AccessForm.Nearest).ToList() is { Count: > 0 } nearest)
            yield return new CurveTableStep(nearest);
    }

    private static bool IsKey(Dataset dataset) => dataset.Role.StartsWith(KeyStep.Role, StringComparison.Ordinal);

    /// <summary>What needs no network: trips of the timetables, and access to the net.</summary>
    private IEnumerable<Step> ListSupplySteps(Ruleset ruleset, IReadOnlyList<Dataset> datasets)
    {
        foreach (var geography in Enum.GetValues<Geography>().Where(geography => AsksForDigital(ruleset, datasets, geography)))
            yield return new DigitalStep(geography);
        foreach (var question in Ask(ruleset, TripQuestion.Of).DistinctBy(question => question.Key))
            yield return new TripsStep(question, workspace);
    }

    private static IEnumerable<TQuestion> Ask<TQuestion>(Ruleset ruleset, Func<IndicatorMethod, Geography, TQuestion?> of)
        where TQuestion : class => ruleset.Indicators.Select(indicator => of(indicator.Method, indicator.Geography)).OfType<TQuestion>();

    private static bool AsksForDigital(Ruleset ruleset, IReadOnlyList<Dataset> datasets, Geography geography) =>
        datasets.Any(static dataset => dataset.Role is DigitalStep.Units or DigitalStep.Cells)
        || ruleset.Indicators.Any(indicator => indicator.Geography == geography && indicator.Method is IndicatorMethod.DigitalAccess);

    private static bool IsOfFlows(Dataset dataset) => dataset.Role.StartsWith(FlowRole, StringComparison.Ordinal);

    private static bool PublishesRoles(Dataset dataset) => dataset.Role == "places" && dataset.Current is [var newest, ..] && PublishedRoles.AreIn(newest);

    /// <summary>Those the ruleset weighs, then others that somebody imported, by name.</summary>
    private static IReadOnlyList<string> ListDimensions(Ruleset ruleset, IReadOnlyList<Dataset> datasets)
    {
        var imported = datasets.Where(IsOfFlows).Select(dataset => dataset.Role[FlowRole.Length..]);
        var declared = ruleset.Links?.Dimensions.Select(dimension => dimension.Key) ?? [];
        return [.. declared.Concat(imported.Order(StringComparer.Ordinal)).Distinct()];
    }
}
