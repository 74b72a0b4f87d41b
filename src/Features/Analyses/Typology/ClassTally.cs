using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Typology;

/// <summary>Adds cells and people up by class.</summary>
internal sealed class ClassTally(int classes)
{
    private readonly double[] _cells = new double[classes];
    private readonly double[] _persons = new double[classes];
    private double _unclassedPersons;
    private double _unknownCells;

    /// <param name="share">Part 0–1 of the cell.</param>
    public void Add(TypologyGrid grid, int cell, double share)
    {
        if (grid.Populations[cell] is not { } persons)
        {
            _unknownCells += share;
        }
        else if (grid.CellClasses[cell] is { } found)
        {
            _cells[found] += share;
            _persons[found] += persons * share;
        }
        else
        {
            _unclassedPersons += persons * share;
        }
    }

    public TypologyCount ToCount(string? id) => new(id, _cells, _persons, _unclassedPersons, _unknownCells);
}
