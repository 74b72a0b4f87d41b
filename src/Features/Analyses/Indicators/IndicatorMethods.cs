using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using M = Samplan.Engine.Nodes.Rulesets.IndicatorMethod;

namespace Samplan.Analyses.Indicators;

/// <summary>From a declared method to what computes it.</summary>
internal static class IndicatorMethods
{
    public static IIndicatorMethod For(Indicator indicator) =>
        indicator.Method switch
        {
            M.Column column => new ColumnIndicator(column.Name, indicator),
            M.Join join => new JoinIndicator(join, indicator),
            M.NationalReference national => new NationalIndicator(national.Key, indicator.Period),
            M.GridSum sum => new GridIndicator(sum.Grid),
            M.DayNightRatio => new GridIndicator(PopulationGrid.DayPopulation, PopulationGrid.Population),
            M.Area => new AreaIndicator(),
            M.ServiceCount services => new ServiceIndicator(services.Kinds, services.WithinMetres, ServiceMeasure.Count),
            M.NearestService services => new ServiceIndicator(services.Kinds, null, ServiceMeasure.NearestMetres),
            M.TravelTime or M.PeopleWithin => new TravelIndicator(AnalysisSteps.Travel(TravelQuestion.Of(indicator.Method, indicator.Geography)!.Key)),
            M.Departures { IsFromTimetable: true } => new TravelIndicator(AnalysisSteps.Trips(TripQuestion.Of(indicator.Method, indicator.Geography)!.Key)),
            M.BasicAccess => new TravelIndicator(AnalysisSteps.Basic(BasicQuestion.Of(indicator.Method, indicator.Geography)!.Key)),
            M.Access access => new AccessIndicator(access, indicator.Unit),
            M.DigitalAccess digital => new DigitalIndicator(digital.Figure, indicator),
            M.IndustryBreadth breadth => new IndustryIndicator(breadth.Level, breadth.WithinMetres),
            M.Departures departures => new DepartureIndicator(departures),
            M.NetCommuting net => new FlowIndicator(net.Dimension, FlowCount.Net),
            M.Incoming incoming => new FlowIndicator(incoming.Dimension, FlowCount.Incoming),
            M.Outgoing outgoing => new FlowIndicator(outgoing.Dimension, FlowCount.Outgoing),
            M.Urbanisation urbanisation => new UrbanisationIndicator(urbanisation.Figure, indicator.Unit),
            M.MunicipalityType type => new MunicipalityTypeIndicator(type.Figure, indicator.Unit),
            M.FunctionalRegion region => new RegionIndicator(region.Figure, indicator.Unit),
            M.PublishedKey key => new KeyIndicator(key, indicator.Period),
            M.Ratio ratio => new CombinedIndicator([ratio.Of, ratio.Per], parts => parts[1] == 0 ? null : parts[0] / parts[1]),
            M.Difference difference => new CombinedIndicator([difference.Of, difference.Minus], parts => parts[0] - parts[1]),
            M.Sum sum => new CombinedIndicator(sum.Of, parts => DecimalSum.Of(parts)),
            M.Share share => new CombinedIndicator([share.Of, share.Whole], parts => parts[1] == 0 ? null : Scale(indicator.Unit) * parts[0] / parts[1]),
            M.Change change => new ChangeIndicator(change.Of, change.Between, change.OverYears, change.IsRelative ? Scale(indicator.Unit) : null),
            // IndicatorMethod is closed: its constructor is private. A test asks every kind.
            _ => throw new InvalidOperationException($"No computation for {indicator.Method.GetType().Name}."),
        };

    /// <summary>What a share is multiplied by to be in the unit.</summary>
    internal static double Scale(IndicatorUnit unit) => unit == IndicatorUnit.Percent ? 100 : 1;
}
