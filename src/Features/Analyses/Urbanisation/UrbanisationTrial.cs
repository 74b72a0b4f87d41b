using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>What some thresholds give.</summary>
internal sealed record UrbanisationTrial(
    UrbanisationGround Ground,
    UrbanisationClasses One,
    UrbanisationClasses Two,
    UrbanCentreAreas Centres,
    ClassedLayer Layer
)
{
    /// <summary>Column and row in kilometres of the cells of a class of level 1, by row and then column.</summary>
    public IEnumerable<(int Column, int Row)> CellsOf(UrbanisationClass wanted)
    {
        var columns = Ground.Grid.ColumnCount;
        for (var cell = 0; cell < One.Codes.Length; cell++)
        {
            if (One.Codes[cell] == (byte)wanted)
                yield return (Ground.FirstColumn + (cell % columns), Ground.LastRow + Ground.Grid.RowCount - 1 - (cell / columns));
        }
    }
}
