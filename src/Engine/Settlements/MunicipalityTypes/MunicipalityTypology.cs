namespace Samplan.Engine.Settlements.MunicipalityTypes;

/// <summary>
/// Types of municipalities by how many live in rural areas and how far it is to a city (kommuntyper). Tried in the order metropolitan, very remote,
/// then the other four. What hangs on a missing number is undetermined.
/// </summary>
/// <remarks>Tillväxtanalys, rapport 2014:04, Bättre statistik för en bättre regional- och landsbygdspolitik; names in brackets are those of Jordbruksverket.</remarks>
public static class MunicipalityTypology
{
    /// <summary>The type of every municipality, in the order given.</summary>
    /// <exception cref="ArgumentException">A neighbour that is not in the list, or a share outside 0–1.</exception>
    public static IReadOnlyList<TypedMunicipality> Classify(IReadOnlyList<MunicipalityFacts> municipalities, MunicipalityTypeRules rules)
    {
        foreach (var one in municipalities)
        {
            if (one.RuralShare is < 0 or > 1 || one.ShareNearCity is < 0 or > 1)
                throw new ArgumentException("A share is from 0 to 1.", nameof(municipalities));
            if (one.Neighbours.Any(neighbour => neighbour < 0 || neighbour >= municipalities.Count))
                throw new ArgumentException("A neighbour is a number of the list.", nameof(municipalities));
        }
        return [.. municipalities.Select((_, i) => Classify(municipalities, i, rules))];
    }

    private static TypedMunicipality Classify(IReadOnlyList<MunicipalityFacts> municipalities, int at, MunicipalityTypeRules rules)
    {
        var one = municipalities[at];
        if (one.RuralShare is not { } rural)
            return default;
        if (rural >= rules.RuralFrom)
            return new TypedMunicipality(MunicipalityGroup.Rural, RuralType(one, rural, rules), null);
        if (rural >= rules.MetropolitanRuralBelow)
            return new TypedMunicipality(MunicipalityGroup.Dense, DenseType(one, rules), null);
        var area = AreaOf(municipalities, at, rules);
        var (persons, isWhole) = (area.Sum(i => municipalities[i].Persons ?? 0), area.All(i => municipalities[i].Persons is not null));
        if (persons >= rules.MetropolitanPersons)
            return new TypedMunicipality(MunicipalityGroup.Metropolitan, MunicipalityType.Metropolitan, persons);
        return isWhole ? new TypedMunicipality(MunicipalityGroup.Dense, DenseType(one, rules), persons) : new TypedMunicipality(null, null, persons);
    }

    private static MunicipalityType? DenseType(MunicipalityFacts one, MunicipalityTypeRules rules) =>
        one.ShareNearCity switch
        {
            null => null,
            var near when near >= rules.NearShareFrom => MunicipalityType.DenseNearCity,
            _ => MunicipalityType.DenseRemote,
        };

    private static MunicipalityType? RuralType(MunicipalityFacts one, double rural, MunicipalityTypeRules rules)
    {
        if (rural >= 1 && one.MeanMinutesToCity is null)
            return null;
        if (rural >= 1 && one.MeanMinutesToCity >= rules.VeryRemoteMinutes)
            return MunicipalityType.RuralVeryRemote;
        return one.ShareNearCity switch
        {
            null => null,
            var near when near >= rules.NearShareFrom => MunicipalityType.RuralNearCity,
            _ => MunicipalityType.RuralRemote,
        };
    }

    private static HashSet<int> AreaOf(IReadOnlyList<MunicipalityFacts> municipalities, int at, MunicipalityTypeRules rules)
    {
        if (rules.MetropolitanArea == MetropolitanArea.WithAllNeighbours)
            return [at, .. municipalities[at].Neighbours];
        var (area, open) = (new HashSet<int> { at }, new Stack<int>([at]));
        while (open.TryPop(out var next))
        {
            foreach (var neighbour in municipalities[next].Neighbours)
            {
                if (municipalities[neighbour].RuralShare < rules.MetropolitanRuralBelow && area.Add(neighbour))
                    open.Push(neighbour);
            }
        }
        return area;
    }
}
