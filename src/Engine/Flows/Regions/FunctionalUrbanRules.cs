namespace Samplan.Engine.Flows.Regions;

/// <summary>The parameters of <see cref="FunctionalUrbanAreas"/>; the defaults are those of EU and OECD.</summary>
public sealed record FunctionalUrbanRules
{
    /// <summary>Fewest inhabitants of an urban centre.</summary>
    public double MinimumCentrePopulation { get; init; } = 50_000;

    /// <summary>Smallest share 0–1 of a unit's inhabitants in the urban centre for it to be part of the city.</summary>
    public double MinimumCityShare { get; init; } = 0.5;

    /// <summary>Smallest share 0–1 of one city's employed residents working in another that makes the two one area.</summary>
    public double MinimumLinkShare { get; init; } = 0.15;

    /// <summary>Smallest share 0–1 of a unit's employed residents working in the city for it to be in the commuting zone.</summary>
    public double MinimumCommutingShare { get; init; } = 0.15;

    /// <summary>The first parameter that cannot be: <c>centre-population</c>, <c>city-share</c>, <c>link-share</c>, <c>commuting-share</c>; else null.</summary>
    public string? FindFault()
    {
        if (!(MinimumCentrePopulation >= 0) || double.IsInfinity(MinimumCentrePopulation))
            return "centre-population";
        if (MinimumCityShare is not (> 0 and <= 1))
            return "city-share";
        if (MinimumLinkShare is not (> 0 and <= 1))
            return "link-share";
        return MinimumCommutingShare is > 0 and <= 1 ? null : "commuting-share";
    }
}
