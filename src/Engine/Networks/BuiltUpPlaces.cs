namespace Samplan.Engine.Networks;

/// <summary>
/// Where a place is built up, told by how densely streets meet: the junctions in nine squares of 500 metres around, 2.25 km². Used only for streets whose tags do
/// not say it.
/// </summary>
internal sealed class BuiltUpPlaces(double junctionsPerSquareKilometre)
{
    private const double CellMetres = 500;
    private const double SquareKilometresAround = 9 * CellMetres * CellMetres / 1e6;
    private static readonly double s_metresPerLatitude = new Ground(600_000_000).MetresPerLatitude;
    private readonly Dictionary<(int Row, int Column), int> _junctions = [];

    public void Add(int longitude, int latitude)
    {
        var row = Row(latitude);
        var cell = (row, Column(row, longitude));
        _junctions[cell] = _junctions.GetValueOrDefault(cell) + 1;
    }

    public bool Holds(int longitude, int latitude)
    {
        var around = 0;
        var centre = Row(latitude);
        for (var row = centre - 1; row <= centre + 1; row++)
        {
            var column = Column(row, longitude);
            for (var step = -1; step <= 1; step++)
                around += _junctions.GetValueOrDefault((row, column + step));
        }
        return around >= junctionsPerSquareKilometre * SquareKilometresAround;
    }

    private static int Row(int latitude) => (int)Math.Floor(latitude * s_metresPerLatitude / CellMetres);

    private static int Column(int row, int longitude)
    {
        var latitude = (row + 0.5) * CellMetres / s_metresPerLatitude;
        return (int)Math.Floor(longitude * new Ground(latitude).MetresPerLongitude / CellMetres);
    }
}
