namespace Samplan.Engine.Accessibility;

/// <summary>Who loses what if one facility closes and all others stay.</summary>
public sealed record FacilityLoss(int Facility)
{
    /// <summary>Those to whom it is the nearest: N = Σ P over nearest(i) = j.</summary>
    public double CatchmentPersons { get; init; }

    /// <summary>Those who have the service within the bound now and would not have it: d₁ ≤ T and d₂ &gt; T, or no second at all.</summary>
    public double StrandedPersons { get; init; }

    /// <summary>Those of the catchment who would have none within the limit of the search; they are in no sum of extra costs.</summary>
    public double PersonsWithoutAnother { get; init; }

    /// <summary>Σ P·(d₂ − d₁): person-kilometres or person-minutes one way.</summary>
    public double ExtraPersonUnits { get; init; }

    /// <summary>The longest way that somebody would have to the next facility, in the costs' unit; null when nobody changes to another.</summary>
    public uint? LongestNewCost { get; init; }

    /// <summary>The greatest d₂ − d₁ that somebody would have, in the costs' unit; null when nobody changes to another.</summary>
    public uint? LongestExtraCost { get; init; }

    /// <summary>Σ P·(d₂ − d₁) by those who change to another; null when nobody does.</summary>
    public double? MeanExtraUnits => CatchmentPersons > PersonsWithoutAnother ? ExtraPersonUnits / (CatchmentPersons - PersonsWithoutAnother) : null;

    /// <summary>Places of the catchment whose number of people is missing: they are in no sum.</summary>
    public int PlacesWithoutPersons { get; init; }

    /// <summary>No other facility stands in its area; null when its area is not known.</summary>
    public bool? IsLastInArea { get; init; }
}
