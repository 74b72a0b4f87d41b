namespace Samplan.Engine.Flows;

/// <summary>
/// Published roles read from the columns LA, Sec_LA, LAS1 and LAS2. The first that holds: LA is the place's own code, a
/// centre (also when Sec_LA is the same code) · LA is the word for solitary, solitary · Sec_LA is its own code, a secondary
/// centre · LAS1 is filled, a satellite · otherwise undetermined.
/// </summary>
public static class RolesFromColumns
{
    /// <param name="places">One row a place.</param>
    /// <param name="solitaryWord">The word in column LA for a solitary place, compared without regard to case.</param>
    public static IReadOnlyList<PublishedRole> Read(IReadOnlyList<PublishedRoleColumns> places, string solitaryWord = "Solitare") =>
        [.. places.Select(place => Read(place, solitaryWord))];

    private static PublishedRole Read(PublishedRoleColumns place, string solitaryWord)
    {
        var firstCentre = Filled(place.FirstCentre);
        var secondCentre = Filled(place.SecondCentre);
        if (Filled(place.LA) == place.Code)
            return new PublishedRole(place.Code, FunctionalRole.Centre, null, null);
        if (string.Equals(Filled(place.LA), solitaryWord, StringComparison.OrdinalIgnoreCase))
            return new PublishedRole(place.Code, FunctionalRole.Solitary, null, null);
        if (Filled(place.SecondaryLA) == place.Code)
            return new PublishedRole(place.Code, FunctionalRole.SecondaryCentre, firstCentre, null);
        return firstCentre is null
            ? new PublishedRole(place.Code, FunctionalRole.Undetermined, null, null)
            : new PublishedRole(place.Code, FunctionalRole.Satellite, firstCentre, secondCentre);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
