using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Units;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>
/// Which cells lie in which units of a layer, by exact shares: found once, used for every change of a threshold. A unit with people is told by its
/// inhabited cells, since the others hold nobody; one without by all of its cells.
/// </summary>
internal sealed class UnitCells
{
    private readonly IReadOnlyList<RegionUnit> _units;
    private readonly UrbanisationGround _ground;
    private readonly CellPart _inhabited;
    private readonly CellPart _bare;
    private readonly int[] _bareUnits;

    public UnitCells(AreaLayer layer, UrbanisationGround ground, CancellationToken cancellation)
    {
        (Key, _units, _ground) = (layer.Key, layer.Units, ground);
        _inhabited = CellPart.Of(ground, [.. ground.Placed.Index], layer.Shapes, cancellation);
        var persons = _inhabited.Pick(ground.Grid.Persons);
        _bareUnits = [.. Enumerable.Range(0, layer.Units.Count).Where(unit => !HasPeople(_inhabited.Shares, unit, persons))];
        Geometry[] bare = [.. _bareUnits.Select(unit => layer.Shapes[unit])];
        _bare = CellPart.Of(ground, CellPart.Window(ground, bare), bare, cancellation);
    }

    public string Key { get; }

    public ClassedLayer Classify(UrbanisationClasses one, UrbanisationClasses two, UrbanCentreAreas centres, UnitRules rules)
    {
        var units = Classify(_inhabited, one, two, rules);
        var bare = Classify(_bare, one, two, rules);
        for (var i = 0; i < _bareUnits.Length; i++)
            units[_bareUnits[i]] = bare[i];
        return new ClassedLayer(Key, [.. units.Select((unit, number) => Describe(unit.One, unit.Two, number, centres))]);
    }

    private (UnitUrbanisation One, UnitUrbanisation Two)[] Classify(CellPart part, UrbanisationClasses one, UrbanisationClasses two, UnitRules rules)
    {
        var persons = part.Pick(_ground.Grid.Persons);
        var first = UnitClassification.Classify(part.Shares, persons, part.Pick(one.Codes), [], rules);
        var second = UnitClassification.Classify(part.Shares, persons, part.Pick(two.Codes), [], rules);
        return [.. first.Zip(second)];
    }

    private ClassedUnit Describe(UnitUrbanisation one, UnitUrbanisation two, int number, UrbanCentreAreas centres)
    {
        var unit = _units[number];
        var (centre, persons) = FindCentre(number, centres);
        return new ClassedUnit(unit.Id, unit.Code, unit.Name, (int?)one.Degree, (int?)two.Class, one.Persons, one.Shares, two.Shares)
        {
            IsByArea = one.IsByArea,
            UnknownShare = one.UnknownShare,
            Margin = one.Margin,
            Centre = centre,
            CentrePersons = persons,
        };
    }

    private (int? Centre, double Persons) FindCentre(int unit, UrbanCentreAreas centres)
    {
        var people = new SortedDictionary<int, double>();
        var cells = _inhabited.Shares.CellsOf(unit);
        var parts = _inhabited.Shares.SharesOf(unit);
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = _inhabited.Index[cells[i]];
            if (centres.Of(cell) is { } centre && _ground.Grid.Persons[cell] is > 0 and var persons)
                people[centre] = people.GetValueOrDefault(centre) + (persons * parts[i]);
        }
        if (people.Count == 0)
            return (null, 0);
        var most = people.MaxBy(pair => pair.Value);
        return (most.Key, most.Value);
    }

    private static bool HasPeople(CellShares shares, int unit, double[] persons)
    {
        foreach (var cell in shares.CellsOf(unit))
        {
            if (persons[cell] > 0)
                return true;
        }
        return false;
    }

    /// <summary>Some cells of the raster and which of them lie in which areas.</summary>
    private sealed record CellPart(int[] Index, CellShares Shares)
    {
        public T[] Pick<T>(T[] ofRaster) => Array.ConvertAll(Index, cell => ofRaster[cell]);

        public static CellPart Of(UrbanisationGround ground, int[] cells, IReadOnlyList<Geometry> areas, CancellationToken cancellation)
        {
            var placed = ground.Placed;
            var columns = placed.Grid.ColumnCount;
            var grid = RegularGrid.FromLowerLeftCorners(
                UrbanisationGround.CellMetres,
                Array.ConvertAll(cells, cell => placed.West + (cell % columns * (double)UrbanisationGround.CellMetres)),
                Array.ConvertAll(cells, cell => placed.North - (((cell / columns) + 1) * (double)UrbanisationGround.CellMetres))
            );
            return new CellPart(cells, GridOverlay.Shares(grid, areas, cancellation));
        }

        /// <summary>The cells within the boxes round the areas.</summary>
        public static int[] Window(UrbanisationGround ground, IEnumerable<Geometry> areas)
        {
            var (placed, found) = (ground.Placed, new SortedSet<int>());
            foreach (var box in areas.Select(area => area.EnvelopeInternal))
            {
                var (west, east) = (Along(box.MinX - placed.West, placed.Grid.ColumnCount), Along(box.MaxX - placed.West, placed.Grid.ColumnCount));
                var (north, south) = (Along(placed.North - box.MaxY, placed.Grid.RowCount), Along(placed.North - box.MinY, placed.Grid.RowCount));
                for (var row = north; row <= south; row++)
                {
                    for (var column = west; column <= east; column++)
                        found.Add((row * placed.Grid.ColumnCount) + column);
                }
            }
            return [.. found];
        }

        private static int Along(double metres, int count) => (int)Math.Clamp(Math.Floor(metres / UrbanisationGround.CellMetres), 0, count - 1);
    }
}
