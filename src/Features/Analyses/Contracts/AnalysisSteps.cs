namespace Samplan.Analyses.Contracts;

/// <summary>The keys of this room's steps, for steps and pages that read their results.</summary>
public static class AnalysisSteps
{
    /// <summary><see cref="PlaceSet"/>.</summary>
    public static StepKey Places { get; } = new("places");

    /// <summary><see cref="PlaceSet"/> of the municipalities: each is its own municipality.</summary>
    public static StepKey Municipalities { get; } = new("municipalities");

    /// <summary><see cref="PlaceShapes"/>.</summary>
    public static StepKey PlaceShapes { get; } = new("place-shapes");

    /// <summary><see cref="TypologySet"/>; only where the ruleset has a typology.</summary>
    public static StepKey Typology { get; } = new("typology");

    /// <summary><see cref="Contracts.MunicipalityTypology"/>; only where the ruleset has classes of municipalities.</summary>
    public static StepKey MunicipalityTypology { get; } = new("municipality-typology");

    /// <summary><see cref="LinkSet"/>.</summary>
    public static StepKey Links { get; } = new("links");

    /// <summary><see cref="Contracts.OutsidePlaces"/>.</summary>
    public static StepKey OutsidePlaces { get; } = new("outside-places");

    /// <summary><see cref="RoleSet"/>; only where the ruleset has a rule for satellites or the places file publishes roles.</summary>
    public static StepKey Roles { get; } = new("roles");

    /// <summary><see cref="Regions.RegionFlows"/>; only where somebody has imported flows of the chosen dimension.</summary>
    public static StepKey RegionFlows { get; } = new("region-flows");

    /// <summary><see cref="Regions.RegionSet"/>; where <see cref="RegionFlows"/> is.</summary>
    public static StepKey FunctionalRegions { get; } = new("functional-regions");

    /// <summary><see cref="Contracts.Urbanisation.UrbanisationSet"/>; only where somebody has imported a population grid.</summary>
    public static StepKey Urbanisation { get; } = new("urbanisation");

    /// <summary><see cref="Contracts.Urbanisation.UrbanisationUnits"/>; where <see cref="Urbanisation"/> is.</summary>
    public static StepKey UrbanisationUnits { get; } = new("urbanisation-units");

    /// <summary><see cref="Contracts.Urbanisation.BorderUrbanisation"/>; only where somebody has imported a neighbouring country's people too.</summary>
    public static StepKey BorderUrbanisation { get; } = new("border-urbanisation");

    /// <summary><see cref="Contracts.Typologies.CityTravel"/>; where <see cref="Urbanisation"/> is.</summary>
    public static StepKey CityTravel { get; } = new("city-travel");

    /// <summary><see cref="Contracts.Typologies.MunicipalityTypeSet"/>; where <see cref="Urbanisation"/> is.</summary>
    public static StepKey MunicipalityTypes { get; } = new("municipality-types");

    /// <summary><see cref="Contracts.Typologies.NordicSet"/>; where <see cref="Urbanisation"/> is.</summary>
    public static StepKey Nordic { get; } = new("nordic");

    /// <summary><see cref="Contracts.Clusters.ClusterSet"/>; only where somebody has imported buildings or a population grid.</summary>
    public static StepKey Clusters { get; } = new("clusters");

    /// <summary><see cref="NetworkResult"/>; only where somebody has imported streets or timetables.</summary>
    public static StepKey Network { get; } = new("network");

    /// <summary><see cref="Contracts.Corridors.CorridorSet"/>; only where there are streets, flows and a ruleset with links.</summary>
    public static StepKey Corridors { get; } = new("corridors");

    /// <summary><see cref="Contracts.Corridors.TransitFlowSet"/>; where <see cref="Corridors"/> is and somebody has imported timetables.</summary>
    public static StepKey TransitFlows { get; } = new("transit-flows");

    /// <summary><see cref="Contracts.Corridors.LinkLines"/>; where <see cref="Corridors"/> is.</summary>
    public static StepKey LinkLines { get; } = new("link-lines");

    /// <summary><see cref="TravelResult"/> of one question about travel times, as <see cref="TravelQuestion.Key"/> names it.</summary>
    public static StepKey Travel(string question) => new($"travel:{question}");

    /// <summary><see cref="DigitalSet"/> of places or municipalities; only where somebody has imported digital access or a rule asks for it.</summary>
    public static StepKey Digital(Engine.Nodes.Rulesets.Geography geography) =>
        new(geography == Engine.Nodes.Rulesets.Geography.Place ? "digital:places" : "digital:municipalities");

    /// <summary><see cref="TravelResult"/> with trips a day, as <see cref="TripQuestion.Key"/> names it.</summary>
    public static StepKey Trips(string question) => new($"trips:{question}");

    /// <summary><see cref="TravelResult"/> with levels, as <see cref="BasicQuestion.Key"/> names it.</summary>
    public static StepKey Basic(string question) => new($"basic:{question}");

    /// <summary><see cref="AccessSurface"/> of one measure, as <see cref="Engine.Nodes.Rulesets.AccessMeasure.Key"/> names it.</summary>
    public static StepKey Access(string measure) => new($"access:{measure}");

    /// <summary><see cref="ServiceLosses"/> of one measure of stranded service, as <see cref="Engine.Nodes.Rulesets.AccessMeasure.Key"/> names it.</summary>
    public static StepKey Losses(string measure) => new($"losses:{measure}");

    /// <summary><see cref="ServiceReach"/> of one measure of served people, as <see cref="Engine.Nodes.Rulesets.AccessMeasure.Key"/> names it.</summary>
    public static StepKey Reach(string measure) => new($"reach:{measure}");

    /// <summary><see cref="AccessCurveSet"/>; only where the ruleset asks for a nearest service along a network.</summary>
    public static StepKey Curves { get; } = new("access-curves");

    /// <summary><see cref="TableColumns"/> of the tables <c>places</c>, <c>municipality_indicators</c> and <c>access_cells</c>.</summary>
    public static StepKey Table(string name) => new($"table:{name}");

    /// <summary><see cref="FlowSet"/>.</summary>
    public static StepKey Flows(string dimension) => new($"flows:{dimension}");

    /// <summary><see cref="Keys.KeySet"/> of one imported key: <c>la</c> of the role <c>key:la</c>.</summary>
    public static StepKey OfKey(string key) => new($"key:{key}");

    /// <summary><see cref="IndicatorSeries"/>.</summary>
    public static StepKey Indicator(string key) => new($"indicator:{key}");
}
