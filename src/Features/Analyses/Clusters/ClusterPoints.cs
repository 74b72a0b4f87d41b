using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Kernel;

namespace Samplan.Analyses.Clusters;

/// <summary>Where people live, as points: buildings, or the middles of inhabited cells.</summary>
/// <param name="SideMetres">Of the cells; 0 for buildings.</param>
internal sealed record ClusterPoints(DatasetInput Input, double[] Eastings, double[] Northings, double?[] Persons, double SideMetres)
{
    /// <summary>Buildings where the choice reads them and somebody has imported any, else cells.</summary>
    public static Outcome<ClusterPoints> Read(StepInputs inputs, ParameterChoice choice)
    {
        foreach (var role in (string[])[ClusterParameters.Buildings, ClusterParameters.Cells])
        {
            if (!ClusterParameters.Reads(choice, role) || inputs.ListDatasets(role) is not { Count: > 0 } files)
                continue;
            if (files.FirstOrDefault(file => choice.Year("year") is not { } year || file.Version.Year == year) is not { } input)
                return Refusal.Of("clusters.no-such-year", ("year", choice["year"]));
            return role == ClusterParameters.Buildings ? OfBuildings(input) : OfCells(input, choice.Number("largest_cell"));
        }
        return new Refusal("clusters.no-people");
    }

    private static ClusterPoints OfBuildings(DatasetInput input)
    {
        var persons = input.Content.Numbers("population");
        // A building where nobody lives binds no homes together: the rule is of houses with residents. One that is not known may.
        int[] rows = [.. Enumerable.Range(0, input.Content.Rows).Where(row => persons[row] is not 0 && input.Content.Geometries[row] is Point)];
        return new ClusterPoints(
            input,
            Array.ConvertAll(rows, row => ((Point)input.Content.Geometries[row]!).X),
            Array.ConvertAll(rows, row => ((Point)input.Content.Geometries[row]!).Y),
            Array.ConvertAll(rows, row => persons[row]),
            0
        );
    }

    private static Outcome<ClusterPoints> OfCells(DatasetInput input, double largestMetres)
    {
        var content = input.Content;
        var (eastings, northings, sizes, persons) = (
            content.Numbers("easting"),
            content.Numbers("northing"),
            content.Numbers("cell_size"),
            content.Numbers("population")
        );
        if (sizes.OfType<double>().Distinct().ToArray() is not [var side])
            return new Refusal("clusters.cells-of-many-sizes");
        if (side > largestMetres)
            return Refusal.Of(
                "clusters.cells-too-large",
                ("side", FormattableString.Invariant($"{side}")),
                ("largest", FormattableString.Invariant($"{largestMetres}"))
            );
        int[] rows = [.. Enumerable.Range(0, content.Rows).Where(row => persons[row] is not 0 && (eastings[row] + northings[row]) is not null)];
        return new ClusterPoints(
            input,
            Array.ConvertAll(rows, row => eastings[row]!.Value + (side / 2)),
            Array.ConvertAll(rows, row => northings[row]!.Value + (side / 2)),
            Array.ConvertAll(rows, row => persons[row]),
            side
        );
    }
}
