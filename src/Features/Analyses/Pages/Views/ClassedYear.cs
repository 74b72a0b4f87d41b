using Samplan.Analyses.Contracts.Urbanisation;

namespace Samplan.Analyses.Pages.Views;

/// <summary>The units of a layer by the people of one year.</summary>
/// <param name="Year">Null where the file has none.</param>
/// <param name="Source">Dataset id with year.</param>
public sealed record ClassedYear(int? Year, string Source, ClassedLayer Layer)
{
    /// <summary>How many units have a degree, and the persons in them; degree null for those that none could be found for.</summary>
    public (int Units, double Persons) Sum(int? degree)
    {
        var units = Layer.Units.Where(unit => unit.Degree == degree).ToList();
        return (units.Count, units.Sum(unit => unit.Persons));
    }
}
