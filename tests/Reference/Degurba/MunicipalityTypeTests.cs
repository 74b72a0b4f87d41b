using NetTopologySuite.Index.Strtree;
using Samplan.Engine.Settlements.MunicipalityTypes;
using Samplan.Engine.Settlements.Urbanisation;
using Xunit.Abstractions;

namespace Samplan.Reference.Tests.Degurba;

/// <summary>Kommuntyper from the grid of 2024, beside the published counts of 2014: 29 metropolitan, 131 dense, 130 rural.</summary>
public sealed class MunicipalityTypeTests(ITestOutputHelper output)
{
    private const string Grid = "se_popgrid_1km_2024/totalbefolkning_1km_2024.csv.gz";
    private const string Borders = "se_boundaries/okfse/swedish_municipalities.geojson";

    // Generalised borders leave slivers; two municipalities on either side of one still adjoin.
    private const double SliverMetres = 500;

    [ReferenceFact(Grid, Borders)]
    public void The_counts_are_near_those_of_2014()
    {
        var sweden = ReferenceSweden.Read(ReferenceFiles.Find(Grid), ReferenceFiles.Find(Borders));
        var plain = UrbanisationParameters.Eurostat;
        var units = sweden.Classify(UrbanisationLevel.One, plain);
        var neighbours = Neighbours(sweden);
        var facts = units.Select((unit, i) => new MunicipalityFacts(unit.Shares.Rural, unit.Persons, neighbours[i])).ToArray();

        foreach (var area in Enum.GetValues<MetropolitanArea>())
        {
            var groups = MunicipalityTypology.Classify(facts, new MunicipalityTypeRules { MetropolitanArea = area });
            output.WriteLine(
                $"{area}: {Count(groups, MunicipalityGroup.Metropolitan)}, {Count(groups, MunicipalityGroup.Dense)}, {Count(groups, MunicipalityGroup.Rural)}; published 29, 131, 130"
            );
        }
        var typed = MunicipalityTypology.Classify(facts, new MunicipalityTypeRules());
        // Published in 2014: 29, 131, 130. People are of 2024 here, and the rural share is of Eurostat's cells and generalised borders, where the agency had its own.
        Assert.Equal(
            [26, 122, 142],
            [Count(typed, MunicipalityGroup.Metropolitan), Count(typed, MunicipalityGroup.Dense), Count(typed, MunicipalityGroup.Rural)]
        );
        // Travel times are not among the data, so that only the metropolitan type is known.
        Assert.All(typed, one => Assert.Equal(one.Group == MunicipalityGroup.Metropolitan, one.Type is not null));
    }

    private static int Count(IReadOnlyList<TypedMunicipality> typed, MunicipalityGroup group) => typed.Count(one => one.Group == group);

    private static List<int>[] Neighbours(ReferenceSweden sweden)
    {
        var tree = new STRtree<int>();
        for (var i = 0; i < sweden.Areas.Count; i++)
            tree.Insert(sweden.Areas[i].EnvelopeInternal, i);
        var neighbours = new List<int>[sweden.Areas.Count];
        Parallel.For(
            0,
            neighbours.Length,
            i =>
            {
                var box = sweden.Areas[i].EnvelopeInternal.Copy();
                box.ExpandBy(SliverMetres);
                List<int> near;
                lock (tree)
                    near = [.. tree.Query(box)];
                neighbours[i] = [.. near.Where(other => other != i && sweden.Areas[i].IsWithinDistance(sweden.Areas[other], SliverMetres)).Order()];
            }
        );
        return neighbours;
    }
}
