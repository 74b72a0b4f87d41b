using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

/// <summary>People of other grids on one grid: by exact area, and nobody is lost.</summary>
public sealed class GridPlacementTests
{
    private static readonly GeometryFactory s_factory = new();

    [Fact]
    public void A_cell_of_the_grid_itself_stays_whole_also_when_it_has_been_through_another_system()
    {
        var squares = GridPlacement.Place([new SourceGrid([Cell(4_000_000.004, 3_000_000.003)], [70.0])]);

        Assert.Equal([new PlacedSquare(4000, 3000, 70, 0)], squares);
    }

    [Fact]
    public void A_shifted_cell_is_spread_by_the_share_of_its_area()
    {
        var squares = GridPlacement.Place([new SourceGrid([Cell(250, 500)], [800.0])]);

        Assert.Equal(
            [(0, 0, 300.0), (1, 0, 100.0), (0, 1, 300.0), (1, 1, 100.0)],
            squares.Select(square => (square.Column, square.Row, square.Persons!.Value))
        );
    }

    [Fact]
    public void People_of_two_countries_meet_in_a_square_that_is_of_the_one_with_most()
    {
        var one = new SourceGrid([Cell(-500, 0)], [100.0]);
        var other = new SourceGrid([Cell(500, 0)], [300.0]);

        var squares = GridPlacement.Place([one, other]);

        Assert.Equal([new PlacedSquare(-1, 0, 50, 0), new PlacedSquare(0, 0, 200, 1), new PlacedSquare(1, 0, 150, 1)], squares);
    }

    [Fact]
    public void What_is_not_known_makes_every_square_that_it_lies_in_unknown_and_is_not_zero()
    {
        var squares = GridPlacement.Place([new SourceGrid([Cell(0, 0), Cell(1500, 0)], [10.0, null])]);

        Assert.Equal([10.0, null, null], squares.Select(square => square.Persons));
    }

    [Fact]
    public void However_a_grid_is_turned_and_moved_as_many_people_are_placed()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var turn = AffineTransformation.RotationInstance(random.NextDouble() - 0.5, 0, 0);
                var east = random.Next(1000);
                Geometry[] cells = [.. Enumerable.Range(0, 25).Select(cell => turn.Transform(Cell((cell % 5 * 1000) + east, cell / 5 * 1000)))];
                double?[] persons = [.. cells.Select(_ => random.Next(20_000))];

                var squares = GridPlacement.Place([new SourceGrid(cells, persons)]);

                return Math.Abs(squares.Sum(square => square.Persons!.Value) - persons.Sum()!.Value) < 1e-6
                    && squares.All(square => square.Persons is >= -1e-6 and <= 20_000 * 1.001);
            }
        );
        Check.QuickThrowOnFailure(property);
    }

    private static Polygon Cell(double west, double south) =>
        s_factory.CreatePolygon([
            new Coordinate(west, south),
            new Coordinate(west + 1000, south),
            new Coordinate(west + 1000, south + 1000),
            new Coordinate(west, south + 1000),
            new Coordinate(west, south),
        ]);
}
