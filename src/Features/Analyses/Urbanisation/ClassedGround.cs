using System.Globalization;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The cells of a year by some thresholds.</summary>
internal sealed record ClassedGround(PopulatedGround Population, UrbanisationClasses One, UrbanisationClasses Two, UrbanCentreAreas Centres)
{
    private const int CellDigits = 13;
    private const int EastingDigits = 6;

    /// <summary>Column and row in kilometres of the cells of a class of level 1, by row and then column.</summary>
    public IEnumerable<(int Column, int Row)> CellsOf(UrbanisationClass wanted)
    {
        var ground = Population.Ground;
        var columns = ground.Grid.ColumnCount;
        for (var cell = 0; cell < One.Codes.Length; cell++)
        {
            if (One.Codes[cell] == (byte)wanted)
                yield return (ground.FirstColumn + (cell % columns), ground.LastRow + ground.Grid.RowCount - 1 - (cell / columns));
        }
    }

    /// <summary>The inhabited cell, or one of a cluster, of the 13 digits of its lower-left corner: six for the easting and seven for the northing. Null for any other.</summary>
    public int? FindCell(string id)
    {
        if (id.Length != CellDigits || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        var ground = Population.Ground;
        var column = (int.Parse(id[..EastingDigits], CultureInfo.InvariantCulture) / UrbanisationGround.CellMetres) - ground.FirstColumn;
        var row = ground.LastRow + ground.Grid.RowCount - 1 - (int.Parse(id[EastingDigits..], CultureInfo.InvariantCulture) / UrbanisationGround.CellMetres);
        if ((uint)column >= (uint)ground.Grid.ColumnCount || (uint)row >= (uint)ground.Grid.RowCount)
            return null;
        var cell = (row * ground.Grid.ColumnCount) + column;
        return ground.Grid.Persons[cell] != 0 || One.Codes[cell] > (byte)UrbanisationClass.Rural ? cell : null;
    }
}
