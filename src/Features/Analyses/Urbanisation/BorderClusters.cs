using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>Urban clusters that lie in more than one country: cells of centres and clusters that touch, corners included.</summary>
internal static class BorderClusters
{
    public static IReadOnlyList<BorderCluster> Find(BorderUrbanisation set)
    {
        var urban = Enumerable
            .Range(0, set.Columns.Count)
            .Where(cell => set.LevelOne[cell] is (byte)UrbanisationClass.UrbanCentre or (byte)UrbanisationClass.UrbanCluster)
            .ToDictionary(cell => (set.Columns[cell], set.Rows[cell]));
        var found = new List<BorderCluster>();
        while (urban.Count > 0)
        {
            var cluster = Take(urban, urban.Keys.First());
            if (cluster.Select(cell => set.CountryOfCells[cell]).Where(country => country >= 0).Distinct().Count() > 1)
                found.Add(Describe(set, cluster));
        }
        return [.. found.OrderByDescending(cluster => cluster.Persons.Sum())];
    }

    private static List<int> Take(Dictionary<(int Column, int Row), int> urban, (int Column, int Row) first)
    {
        var (cells, waiting) = (new List<int>(), new Stack<(int Column, int Row)>([first]));
        while (waiting.TryPop(out var at))
        {
            if (!urban.Remove(at, out var cell))
                continue;
            cells.Add(cell);
            for (var step = 0; step < 9; step++)
                waiting.Push((at.Column + (step % 3) - 1, at.Row + (step / 3) - 1));
        }
        return cells;
    }

    private static BorderCluster Describe(BorderUrbanisation set, List<int> cells)
    {
        var persons = new double[set.Countries.Count];
        foreach (var cell in cells.Where(cell => set.CountryOfCells[cell] >= 0))
            persons[set.CountryOfCells[cell]] += set.Populations[cell] ?? 0;
        return new BorderCluster(persons, cells.Count, cells.Exists(cell => set.LevelOne[cell] == (byte)UrbanisationClass.UrbanCentre));
    }
}
