using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>What some thresholds give for the people of a year.</summary>
internal sealed record UrbanisationTrial(
    PopulatedGround Population,
    UrbanisationClasses One,
    UrbanisationClasses Two,
    UrbanCentreAreas Centres,
    ClassedLayer Layer
)
{
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
}
