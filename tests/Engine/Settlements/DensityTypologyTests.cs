using NetTopologySuite.Geometries;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements;
using Samplan.Engine.Statistics;

namespace Samplan.Engine.Tests.Settlements;

public class DensityTypologyTests
{
    private static readonly UnitDensityRule[] s_rules =
    [
        new("dense") { DensityFrom = 1500, MinimumShare = 0.5 },
        new("mixed")
        {
            DensityFrom = 300,
            MinimumShare = 0.5,
            MinimumWeightedDensity = 400,
        },
        new("sparse"),
    ];

    [Fact]
    public void A_cell_is_classed_by_persons_per_square_kilometre_and_a_missing_one_not_at_all()
    {
        var breaks = ClassBreaks.Fixed([0, 50, 300, 1500]);

        Assert.Equal([0, 1, 3, null], DensityTypology.CellClasses([49, 50, 9000, null], 1000, breaks));
        Assert.Equal([2], DensityTypology.CellClasses([20], 250, breaks)); // 320 per square kilometre
    }

    [Fact]
    public void A_municipality_has_the_first_class_that_holds_with_the_numbers_behind_it()
    {
        // 2 000 and 500 in one, 350 and 100 in another, nobody known in the third
        var shares = Municipalities();

        var classes = DensityTypology.UnitClasses(shares, [2000, 500, 350, 100, null, null], 1000, s_rules);

        Assert.Equal(["dense", "sparse", null], classes.Select(c => c.Class));
        Assert.Equal([0.8, 1, 1], classes[0].Shares);
        Assert.Equal(((2000.0 * 2000) + (500 * 500)) / 2500, classes[0].WeightedDensity);
        Assert.Equal(350.0 / 450, classes[1].Shares[1]);
        Assert.Null(classes[2].WeightedDensity);
    }

    /// <summary>Three municipalities of two cells each, side by side.</summary>
    private static CellShares Municipalities()
    {
        var grid = RegularGrid.FromLowerLeftCorners(1000, [0, 1000, 2000, 3000, 4000, 5000], new double[6]);
        var factory = new GeometryFactory();
        return GridOverlay.Shares(grid, [.. Enumerable.Range(0, 3).Select(i => factory.ToGeometry(new Envelope(i * 2000, (i + 1) * 2000, 0, 1000)))]);
    }
}
