using Samplan.Engine.Overlay;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// The degree of urbanisation of units by the shares of their people in each class of cells, each cell weighted by the exact share of it that lies
/// in the unit. Where nobody lives the shares are of land; cells of water are left out of them.
/// </summary>
/// <remarks>
/// Applying the degree of urbanisation, rules of 2021 and of July 2024. The R package flexurba counts cells of water in a unit without people, so
/// that an unpopulated lake becomes a town there; and its code for level 2 tests semi-dense where its text and the manual say suburban. Here the
/// text is followed.
/// </remarks>
public static class UnitClassification
{
    private const double Half = 0.5;

    /// <summary>The class of every unit.</summary>
    /// <param name="shares">The cells in each unit (<see cref="GridOverlay"/>): computed once, used for every change of a threshold.</param>
    /// <param name="persons">Persons a cell, NaN where not known.</param>
    /// <param name="codes">Class a cell, of either level.</param>
    /// <param name="landShares">Share of land a cell, for units without people; empty where every cell is land.</param>
    /// <param name="rules">For level 2.</param>
    /// <exception cref="ArgumentException">Not one value a cell.</exception>
    public static IReadOnlyList<UnitUrbanisation> Classify(
        CellShares shares,
        ReadOnlySpan<double> persons,
        ReadOnlySpan<byte> codes,
        ReadOnlySpan<double> landShares,
        UnitRules rules
    )
    {
        if (persons.Length != shares.CellCount || codes.Length != shares.CellCount || (!landShares.IsEmpty && landShares.Length != shares.CellCount))
            throw new ArgumentException($"{shares.CellCount} cells have as many values of each kind.", nameof(persons));
        var units = new UnitUrbanisation[shares.AreaCount];
        Span<double> people = stackalloc double[256];
        Span<double> land = stackalloc double[256];
        for (var unit = 0; unit < units.Length; unit++)
        {
            people.Clear();
            land.Clear();
            var (cells, weights) = (0.0, 0.0);
            var held = shares.CellsOf(unit);
            var parts = shares.SharesOf(unit);
            for (var i = 0; i < held.Length; i++)
            {
                var (cell, part) = (held[i], parts[i]);
                cells += part;
                var isKnown = codes[cell] != (byte)UrbanisationClass.Undetermined && !double.IsNaN(persons[cell]);
                people[codes[cell]] += isKnown ? persons[cell] * part : 0;
                land[codes[cell]] += codes[cell] == (byte)UrbanisationClass.Undetermined ? 0 : part * LandOf(landShares, cell);
                weights += isKnown || IsWater(codes[cell]) ? part : 0;
            }
            units[unit] = Classify(people, land, cells > 0 ? 1 - (weights / cells) : 0, rules);
        }
        return units;
    }

    /// <summary>Level 1 by the shares of a unit.</summary>
    public static UnitDegree DegreeOf(UnitShares shares) =>
        shares.Centre >= Half ? UnitDegree.City
        : shares.Rural > Half ? UnitDegree.Rural
        : UnitDegree.Town;

    /// <summary>Level 2 by the shares of a unit.</summary>
    public static UnitClass ClassOf(UnitShares shares, UnitRules rules) =>
        DegreeOf(shares) switch
        {
            UnitDegree.City => UnitClass.City,
            UnitDegree.Town => rules == UnitRules.July2024 ? Town2024(shares) : Town2021(shares),
            UnitDegree.Rural => rules == UnitRules.July2024 ? Rural2024(shares) : Rural2021(shares),
        };

    private static UnitClass Town2024(UnitShares shares) =>
        shares.Centre + shares.DenseCluster >= Half ? UnitClass.DenseTown
        : shares.Suburban + shares.Rural >= Half ? UnitClass.Suburb
        : UnitClass.SemiDenseTown;

    private static UnitClass Rural2024(UnitShares shares) =>
        shares.RuralCluster + shares.Centre + shares.Cluster >= Half ? UnitClass.Village
        : shares.VeryLowDensity >= Half ? UnitClass.MostlyUninhabited
        : UnitClass.DispersedRural;

    private static UnitClass Town2021(UnitShares shares) =>
        shares.DenseCluster + shares.SemiDenseCluster <= shares.Suburban ? UnitClass.Suburb
        : shares.DenseCluster >= shares.SemiDenseCluster ? UnitClass.DenseTown
        : UnitClass.SemiDenseTown;

    private static UnitClass Rural2021(UnitShares shares) =>
        shares.RuralCluster >= Math.Max(shares.LowDensity, shares.VeryLowDensity) ? UnitClass.Village
        : shares.LowDensity >= shares.VeryLowDensity ? UnitClass.DispersedRural
        : UnitClass.MostlyUninhabited;

    private static UnitUrbanisation Classify(ReadOnlySpan<double> people, ReadOnlySpan<double> land, double unknown, UnitRules rules)
    {
        var persons = Total(people);
        var isByArea = !(persons > 0);
        var amounts = isByArea ? land : people;
        // People who live on what is water to the grid are people of the unit; the water itself is no land.
        var whole = isByArea ? Total(land) - land[(int)UrbanisationClass.Water] - land[(int)UrbanisationClass.WaterCell] : persons;
        if (!(whole > 0))
            return new UnitUrbanisation(null, null, persons, default) { IsByArea = isByArea, UnknownShare = unknown };
        var shares = SharesOf(amounts, whole);
        var isLevelOne =
            people[(int)UrbanisationClass.Rural] + people[(int)UrbanisationClass.UrbanCluster] + people[(int)UrbanisationClass.UrbanCentre] > 0
            || land[(int)UrbanisationClass.Rural] + land[(int)UrbanisationClass.UrbanCluster] + land[(int)UrbanisationClass.UrbanCentre] > 0;
        return new UnitUrbanisation(DegreeOf(shares), isLevelOne ? null : ClassOf(shares, rules), persons, shares)
        {
            IsByArea = isByArea,
            UnknownShare = unknown,
        };
    }

    private static UnitShares SharesOf(ReadOnlySpan<double> amounts, double whole) =>
        new(
            (amounts[(int)UrbanisationClass.Centre] + amounts[(int)UrbanisationClass.UrbanCentre]) / whole,
            amounts[(int)UrbanisationClass.DenseUrbanCluster] / whole,
            amounts[(int)UrbanisationClass.SemiDenseUrbanCluster] / whole,
            (amounts[(int)UrbanisationClass.Suburban] + amounts[(int)UrbanisationClass.UrbanCluster]) / whole
        )
        {
            RuralCluster = amounts[(int)UrbanisationClass.RuralCluster] / whole,
            LowDensity = (amounts[(int)UrbanisationClass.LowDensity] + amounts[(int)UrbanisationClass.Rural]) / whole,
            VeryLowDensity = amounts[(int)UrbanisationClass.VeryLowDensity] / whole,
        };

    private static double Total(ReadOnlySpan<double> amounts)
    {
        var total = 0.0;
        foreach (var amount in amounts)
            total += amount;
        return total;
    }

    private static bool IsWater(byte code) => (UrbanisationClass)code is UrbanisationClass.Water or UrbanisationClass.WaterCell;

    private static double LandOf(ReadOnlySpan<double> landShares, int cell) =>
        landShares.IsEmpty ? 1
        : double.IsNaN(landShares[cell]) ? 0
        : landShares[cell];
}
