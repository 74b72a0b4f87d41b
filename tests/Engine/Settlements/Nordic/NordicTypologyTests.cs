using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Settlements.Nordic;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Nordic;

public sealed class NordicTypologyTests
{
    private static readonly NordicParameters s_near = new()
    {
        PeriUrbanKilometres = 2,
        LocalPeriUrbanKilometres = 1,
        CloseKilometres = 4,
    };

    [Fact]
    public void Along_a_road_out_of_town_the_classes_come_in_their_order()
    {
        // A core of 17,000, four cells of land where people farm, and a village of 6,000 far off.
        double[] persons = [9_000, 7_500, 500, 30, 30, 30, 30, 0, 0, 0, 0, 0, 0, 0, 30, 6_000];
        var classes = NordicTypology.Classify(new UrbanisationGrid(1, persons.Length, persons), s_near);
        Assert.Equal(
            [
                NordicClass.InnerUrban,
                NordicClass.InnerUrban,
                NordicClass.InnerUrban,
                NordicClass.PeriUrban,
                NordicClass.PeriUrban,
                NordicClass.RuralCloseToUrban,
                NordicClass.RuralCloseToUrban,
                NordicClass.RuralHeartland,
                NordicClass.RuralHeartland,
                NordicClass.SparselyPopulated,
                NordicClass.SparselyPopulated,
                NordicClass.SparselyPopulated,
                NordicClass.RuralHeartland,
                NordicClass.RuralHeartland,
                NordicClass.PeriUrban,
                NordicClass.LocalCentre,
            ],
            classes
        );
    }

    [Fact]
    public void Travel_times_are_used_where_they_are_given()
    {
        double[] persons = [16_000, 10, 10, 10];
        var classes = NordicTypology.Classify(new UrbanisationGrid(1, 4, persons), s_near, [0, 6, 25, double.NaN]);
        Assert.Equal([NordicClass.InnerUrban, NordicClass.PeriUrban, NordicClass.RuralCloseToUrban, NordicClass.RuralHeartland], classes);
    }

    [Fact]
    public void Where_nothing_is_known_the_class_is_undetermined()
    {
        var persons = Enumerable.Repeat(double.NaN, 7).ToArray();
        Assert.All(NordicTypology.Classify(new UrbanisationGrid(1, 7, persons), s_near), one => Assert.Equal(NordicClass.Undetermined, one));
    }

    [Fact]
    public void Distances_are_those_of_a_plain_search() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new System.Random(seed);
                    int rows = random.Next(1, 15),
                        columns = random.Next(1, 15);
                    var mask = CellMask.From(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => random.Next(12) == 0)]);
                    var distances = new CellDistance(mask).Kilometres(CancellationToken.None);
                    return Enumerable
                        .Range(0, distances.Length)
                        .All(cell => Math.Abs(distances[cell] - Plain(mask, cell)) < 1e-9 || distances[cell] == Plain(mask, cell));
                }
            )
        );

    private static double Plain(CellMask mask, int cell) =>
        Enumerable
            .Range(0, mask.RowCount * mask.ColumnCount)
            .Where(other => mask[other / mask.ColumnCount, other % mask.ColumnCount])
            .Select(other =>
                Math.Sqrt(
                    Math.Pow((other / mask.ColumnCount) - (cell / mask.ColumnCount), 2) + Math.Pow((other % mask.ColumnCount) - (cell % mask.ColumnCount), 2)
                )
            )
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();
}
