using Samplan.Engine.Overlay;
using Samplan.Engine.Statistics;

namespace Samplan.Engine.Settlements;

/// <summary>
/// The background typology in its first version: density classes of cells, and classes of municipalities by how many of
/// their people live in dense cells. It is not the degree of urbanisation, which also looks at clusters of cells.
/// </summary>
public static class DensityTypology
{
    private const double SquareMetresPerSquareKilometre = 1e6;

    /// <summary>The class of each cell by persons per square kilometre, from 0; null where the persons are missing.</summary>
    /// <param name="personsPerCell">Persons, null where missing.</param>
    /// <param name="cellSizeMetres">Side of the cells.</param>
    /// <param name="breaks">Classes in persons per square kilometre.</param>
    public static int?[] CellClasses(ReadOnlySpan<double?> personsPerCell, double cellSizeMetres, ClassBreaks breaks)
    {
        var squareKilometres = cellSizeMetres * cellSizeMetres / SquareMetresPerSquareKilometre;
        var classes = new int?[personsPerCell.Length];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = breaks.FindClass(personsPerCell[i] / squareKilometres);
        return classes;
    }

    /// <summary>
    /// The class of each unit (municipality): the first rule that holds. Every rule's number is given, held or not, so that the
    /// class can be explained. A unit with no known person has no class.
    /// </summary>
    /// <param name="shares">The cells in each unit.</param>
    /// <param name="personsPerCell">Persons, null where missing.</param>
    /// <param name="cellSizeMetres">Side of the cells.</param>
    /// <param name="rules">From the top down; the last may be one that always holds.</param>
    public static IReadOnlyList<UnitDensityClass> UnitClasses(
        CellShares shares,
        IReadOnlyList<double?> personsPerCell,
        double cellSizeMetres,
        IReadOnlyList<UnitDensityRule> rules
    )
    {
        var squareKilometres = cellSizeMetres * cellSizeMetres / SquareMetresPerSquareKilometre;
        var classes = new List<UnitDensityClass>(shares.AreaCount);
        for (var unit = 0; unit < shares.AreaCount; unit++)
        {
            var people = PeopleOf(unit, shares, personsPerCell, squareKilometres);
            classes.Add(Classify(people, rules));
        }

        return classes;
    }

    private static (double Density, double Persons)[] PeopleOf(int unit, CellShares shares, IReadOnlyList<double?> personsPerCell, double squareKilometres)
    {
        var people = new List<(double, double)>();
        var cells = shares.CellsOf(unit);
        for (var i = 0; i < cells.Length; i++)
        {
            if (personsPerCell[cells[i]] is { } persons)
                people.Add((persons / squareKilometres, persons * shares.SharesOf(unit)[i]));
        }

        return [.. people];
    }

    private static UnitDensityClass Classify((double Density, double Persons)[] people, IReadOnlyList<UnitDensityRule> rules)
    {
        double persons = 0,
            weighted = 0;
        foreach (var cell in people)
        {
            persons += cell.Persons;
            weighted += cell.Persons * cell.Density;
        }

        if (!(persons > 0))
            return new UnitDensityClass(null, null, []);
        var ruleShares = rules.Select(rule => people.Sum(cell => cell.Density >= rule.DensityFrom ? cell.Persons : 0) / persons).ToArray();
        var first = 0;
        while (first < rules.Count && !Holds(rules[first], ruleShares[first], weighted / persons))
            first++;
        return new UnitDensityClass(first < rules.Count ? rules[first].Class : null, weighted / persons, ruleShares);
    }

    private static bool Holds(UnitDensityRule rule, double share, double weightedDensity) =>
        share >= rule.MinimumShare && weightedDensity >= rule.MinimumWeightedDensity;
}
