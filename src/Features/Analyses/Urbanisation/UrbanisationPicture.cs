using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The map of the degree of urbanisation: units by degree, and over them the cells of urban centres and clusters.</summary>
internal static class UrbanisationPicture
{
    private const int MostNames = 40;
    private const double PointPixels = 4;

    /// <param name="marked">Ids of the units that are hatched.</param>
    public static MapView Draw(UrbanisationTrial trial, UnitCanvas canvas, IReadOnlySet<string> marked, UrbanisationWords words) =>
        new(
            UnitCanvas.WidthPixels,
            canvas.HeightPixels,
            [
                .. trial.Layer.Units.Select(
                    (unit, number) =>
                        new MapArea(
                            canvas.Paths[number],
                            canvas.Points[number].X,
                            canvas.Points[number].Y,
                            PointPixels,
                            unit.Degree is { } degree ? FormattableString.Invariant($"degree-{degree}") : "none",
                            $"{unit.Name}: {words.Degree(unit)}",
                            marked.Contains(unit.Id)
                        )
                ),
            ],
            [],
            new NamePlacing(canvas.HeightPixels).Place(
                Enumerable
                    .Range(0, trial.Layer.Units.Count)
                    .OrderByDescending(number => trial.Layer.Units[number].Persons)
                    .Take(MostNames)
                    .Select(number => (trial.Layer.Units[number].Name, canvas.Points[number]))
            ),
            canvas.PixelsPerKilometre
        )
        {
            Ground = canvas.Ground,
            Cells =
            [
                ("cell-cluster", canvas.PathOfCells(trial.Cells.CellsOf(UrbanisationClass.UrbanCluster))),
                ("cell-centre", canvas.PathOfCells(trial.Cells.CellsOf(UrbanisationClass.UrbanCentre))),
            ],
        };
}
