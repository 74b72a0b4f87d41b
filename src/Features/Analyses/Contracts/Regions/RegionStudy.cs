using System.Globalization;
using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>Forms the regions of a choice: the same for the kept result and for a trial on a page.</summary>
public static class RegionStudy
{
    private const double HighestHidden = 4;

    /// <param name="flows">What the workspace has.</param>
    /// <param name="choice">How the regions are to be formed. Its units and dimension must be those of the flows.</param>
    /// <param name="urbanUnits">One a unit, for <c>fua</c>; null where the degree of urbanisation is not computed.</param>
    /// <param name="cancellation">Asked between steps.</param>
    /// <returns>The regions, or a set that says why there are none.</returns>
    public static RegionSet Divide(RegionFlows flows, RegionChoice choice, IReadOnlyList<UrbanUnit>? urbanUnits, CancellationToken cancellation)
    {
        var year = flows.FindYear(choice.Year);
        var empty = new RegionSet(choice, flows.Layer, flows.Units, year?.Year ?? choice.Year, year?.Source);
        if (FindFault(flows, choice, year, urbanUnits) is { } fault)
            return empty with { Fault = fault };
        try
        {
            return Divide(flows, empty, year!, urbanUnits, cancellation);
        }
        catch (RefusedException refused)
        {
            return empty with { Fault = refused.Refusals[0] };
        }
    }

    private static Refusal? FindFault(RegionFlows flows, RegionChoice choice, RegionFlowYear? year, IReadOnlyList<UrbanUnit>? urbanUnits)
    {
        if (flows.Layer is null)
            return choice.Units is { } asked ? Refusal.Of("regions.no-such-units", ("units", asked)) : new Refusal("regions.no-units");
        if (year is null)
            return choice.Year is { } wanted && flows.Years.Count > 0
                ? Refusal.Of("regions.no-such-year", ("year", Text(wanted)), ("years", string.Join(", ", flows.Years.Select(one => one.Year).OfType<int>())))
                : new Refusal("regions.no-flows-of-units");
        // A share of those who commute is no share of those who work: what the file does not tell is not taken for zero.
        if (!year.TellsWhoStays && choice.Method != "intramax")
            return Refusal.Of("regions.who-stays-missing", ("method", choice.Method));
        return choice.Method == "fua" && urbanUnits is null ? new Refusal("regions.fua-needs-grid") : null;
    }

    private static RegionSet Divide(
        RegionFlows flows,
        RegionSet empty,
        RegionFlowYear year,
        IReadOnlyList<UrbanUnit>? urbanUnits,
        CancellationToken cancellation
    )
    {
        var choice = empty.Choice;
        var table = ToTable(flows, year, new RegionParameters(choice.Method, choice.Parameters).Hidden);
        var ground = new RegionGround(choice.AsksForNeighbours && flows.AreTogether ? flows.ToNeighbours() : null, urbanUnits);
        var (found, dendrogram) = choice.ToMethod().Divide(table, ground, cancellation);
        var division = found.Division;
        return empty with
        {
            Members = [.. division.Units.Select(Finite)],
            Regions = division.Regions,
            Log = division.Log,
            Modularity = division.Modularity,
            Flows = [.. division.SumFlows(table.Middle).OrderBy(flow => flow.Key).Select(flow => new RegionFlow(flow.Key.From, flow.Key.To, flow.Value))],
            Merges = dendrogram?.Merges ?? [],
            InitialIntraShare = dendrogram?.InitialIntraShare ?? 0,
            UncertainUnits = found.UncertainUnits,
            HiddenFlows = year.HiddenCount,
            OutsidePersons = year.OutsidePersons,
        };
    }

    /// <summary>A hidden number is 0 to 4, unless parameters say otherwise.</summary>
    private static UncertainFlows ToTable(RegionFlows flows, RegionFlowYear year, (double? Low, double? High) hidden) =>
        new(
            flows.Units.Count,
            [.. year.From],
            [.. year.To],
            [.. year.Persons.Select(persons => persons ?? hidden.Low ?? 0)],
            [.. year.Persons.Select(persons => persons ?? hidden.High ?? Math.Max(HighestHidden, hidden.Low ?? 0))]
        );

    // A threshold that no number reaches is no number to keep.
    private static UnitRegion Finite(UnitRegion unit) =>
        unit with
        {
            Margins = [.. unit.Margins.Where(margin => double.IsFinite(margin.Value + margin.Threshold + margin.Margin))],
            Margin = unit.Margin is { } margin && double.IsFinite(margin) ? margin : null,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
