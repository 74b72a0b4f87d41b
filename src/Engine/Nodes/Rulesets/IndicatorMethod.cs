using Samplan.Engine.Accessibility.BasicAccess;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// How an indicator gets its value for a place (or municipality) and year. A closed list: the parser knows every kind, and a
/// computation switches over them.
/// </summary>
public abstract record IndicatorMethod
{
    private IndicatorMethod() { }

    /// <summary>Keys of the indicators that this one is computed from.</summary>
    public virtual IReadOnlyList<string> DependsOn => [];

    /// <summary>A numeric column of the places file (or the municipalities file), under the header's own name.</summary>
    public sealed record Column(string Name) : IndicatorMethod;

    /// <summary>
    /// A value of a file with the role <c>indicators</c> (unit × year × value): <paramref name="Key"/> is the indicator's key there,
    /// <paramref name="Dataset"/> the dataset's name where several hold that key, <paramref name="By"/> the unit it is matched by (a place can take
    /// the value of its municipality).
    /// </summary>
    public sealed record Join(string? Dataset, string Key, Geography By) : IndicatorMethod;

    /// <summary>A value for the whole country from a file with the role <c>national-reference</c>. The same for every place.</summary>
    public sealed record NationalReference(string Key) : IndicatorMethod;

    /// <summary>People of a grid within the polygon, area-weighted.</summary>
    public sealed record GridSum(PopulationGrid Grid) : IndicatorMethod;

    /// <summary>Area of the polygon, square kilometres.</summary>
    public sealed record Area : IndicatorMethod;

    /// <summary>Number of services of the kinds within the place, or within a distance of it.</summary>
    public sealed record ServiceCount(IReadOnlyList<string> Kinds, double? WithinMetres) : IndicatorMethod;

    /// <summary>Metres to the nearest service of the kinds; 0 within the place.</summary>
    public sealed record NearestService(IReadOnlyList<string> Kinds) : IndicatorMethod;

    /// <summary>Minutes from the unit's point to the nearest service of the kinds, or with <paramref name="Rank"/> 2 the second nearest.</summary>
    /// <param name="Window">For public transport; null for a weekday's morning.</param>
    public sealed record TravelTime(TravelMeans Means, IReadOnlyList<string> Kinds, int Rank, TravelWindow? Window) : IndicatorMethod;

    /// <summary>People of the population grid who are reached from the unit's point within some minutes.</summary>
    /// <param name="Window">For public transport; null for a weekday's morning.</param>
    public sealed record PeopleWithin(TravelMeans Means, double Minutes, TravelWindow? Window) : IndicatorMethod;

    /// <summary>A measure on the squares where people live, and what the unit's squares come to.</summary>
    /// <param name="Bound">Of a share; null for other figures.</param>
    public sealed record Access(AccessMeasure Measure, AccessFigure Figure, double? Bound) : IndicatorMethod;

    /// <summary>The part of the unit's households with access to the net; where no file tells it of the unit, from the cells that lie in it.</summary>
    public sealed record DigitalAccess(DigitalFigure Figure) : IndicatorMethod;

    /// <summary>
    /// The best level of a criterion of basic accessibility that a day out and back by public transport reaches: 1 for the first of the levels and so on, one more than there are where none is.
    /// </summary>
    /// <param name="Kinds">Services of these kinds; the one that gives the best level counts.</param>
    /// <param name="IsFromService">The day begins and ends at the service; else at the unit's point.</param>
    /// <param name="Levels">From the best down.</param>
    /// <param name="Date">Null for the timetable's typical weekday.</param>
    public sealed record BasicAccess(IReadOnlyList<string> Kinds, bool IsFromService, IReadOnlyList<CriterionLevel> Levels, DateOnly? Date) : IndicatorMethod;

    /// <summary>Number of distinct industries, at a level (number of characters) of the industry code, with at least one workplace (branschbredd).</summary>
    public sealed record IndustryBreadth(int? Level, double? WithinMetres) : IndicatorMethod;

    /// <summary>Departures per day from stops within the place, or within a distance of it.</summary>
    public sealed record Departures(DayType DayType, double? WithinMetres, int? AfterHour, DepartureCounting Counted) : IndicatorMethod
    {
        public StopAggregation OfStops { get; init; } = StopAggregation.Sum;

        /// <summary>From the timetables, where each trip counts once a place however many of its stops it calls at; else from the file of stops.</summary>
        public bool IsFromTimetable { get; init; }
    }

    /// <summary>Persons in minus persons out of the dimension's flows.</summary>
    public sealed record NetCommuting(string Dimension) : IndicatorMethod;

    /// <summary>Persons coming in by the dimension's flows; a flow to the place itself is not counted.</summary>
    public sealed record Incoming(string Dimension) : IndicatorMethod;

    /// <summary>Persons going out by the dimension's flows; a flow to the place itself is not counted.</summary>
    public sealed record Outgoing(string Dimension) : IndicatorMethod;

    /// <summary>Day population divided by night population, from the two grids.</summary>
    public sealed record DayNightRatio : IndicatorMethod;

    /// <summary>A figure of the unit's degree of urbanisation, by the cells that its people live in.</summary>
    public sealed record Urbanisation(UrbanisationFigure Figure) : IndicatorMethod;

    /// <summary>The type (kommuntyp) of the municipality, or of the place's municipality, or a figure that it was told by.</summary>
    public sealed record MunicipalityType(MunicipalityTypeFigure Figure) : IndicatorMethod;

    /// <summary>A figure of the functional region that the unit, or a place's municipality, is part of.</summary>
    public sealed record FunctionalRegion(RegionFigure Figure) : IndicatorMethod;

    /// <summary>
    /// The class that an imported key (local labour markets, SKR's groups …) gives the unit, or a place's municipality: 1 where it is one of
    /// <paramref name="Classes"/>, else 0; with no classes named, the class itself where it is a number.
    /// </summary>
    public sealed record PublishedKey(string Name, IReadOnlyList<string> Classes) : IndicatorMethod;

    /// <summary><paramref name="Of"/> divided by <paramref name="Per"/>; no value where the divisor is zero.</summary>
    public sealed record Ratio(string Of, string Per) : IndicatorMethod
    {
        public override IReadOnlyList<string> DependsOn => [Of, Per];
    }

    /// <summary><paramref name="Of"/> minus <paramref name="Minus"/>.</summary>
    public sealed record Difference(string Of, string Minus) : IndicatorMethod
    {
        public override IReadOnlyList<string> DependsOn => [Of, Minus];
    }

    /// <summary>The sum; no value when any part has none.</summary>
    public sealed record Sum(IReadOnlyList<string> Of) : IndicatorMethod
    {
        public override IReadOnlyList<string> DependsOn => Of;
    }

    /// <summary>
    /// Change between two years, or over a number of years up to the latest; relative to the first year (percent when the unit is
    /// percent, otherwise a share) or in the indicator's own unit.
    /// </summary>
    public sealed record Change(string Of, Period? Between, int? OverYears, bool IsRelative) : IndicatorMethod
    {
        public override IReadOnlyList<string> DependsOn => [Of];
    }

    /// <summary><paramref name="Of"/> as a part of <paramref name="Whole"/> (percent when the unit is percent, otherwise 0 to 1).</summary>
    public sealed record Share(string Of, string Whole) : IndicatorMethod
    {
        public override IReadOnlyList<string> DependsOn => [Of, Whole];
    }
}
