using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Contracts.Urbanisation;

namespace Samplan.Analyses.Derivations;

/// <summary>The types of the results that trials read.</summary>
internal static class KeptTypes
{
    private static readonly Dictionary<StepKey, Type> s_types = new()
    {
        [AnalysisSteps.Places] = typeof(PlaceSet),
        [AnalysisSteps.PlaceShapes] = typeof(PlaceShapes),
        [AnalysisSteps.Municipalities] = typeof(PlaceSet),
        [AnalysisSteps.Urbanisation] = typeof(UrbanisationSet),
        [AnalysisSteps.UrbanisationUnits] = typeof(UrbanisationUnits),
        [AnalysisSteps.CityTravel] = typeof(CityTravel),
    };

    public static object? Read(StepKey key, ReadOnlySpan<byte> content) => JsonSerializer.Deserialize(content, s_types[key], Step.Canonical);
}
