using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Units;
using Samplan.Kernel;

namespace Samplan.Analyses.Typologies;

/// <summary>Travel times to cities of the municipalities: as imported where the choice names figures, else on the network, else not known.</summary>
internal sealed class TravelFacts
{
    private readonly List<string> _sources = [];

    public TravelFacts(StepInputs inputs, UnitLayer municipalities, ParameterChoice choice)
    {
        var (near, mean) = (choice[MunicipalityTypeParameters.NearShareColumn], choice[MunicipalityTypeParameters.MeanMinutesColumn]);
        var travel = inputs.FindResult<CityTravel>(AnalysisSteps.CityTravel);
        (NearShares, MeanMinutes) = (new double?[municipalities.Count], new double?[municipalities.Count]);
        if (near.Length + mean.Length > 0)
        {
            Kind = "indicator";
            NearShares = Import(inputs, municipalities, near);
            MeanMinutes = Import(inputs, municipalities, mean);
            if (NearShares.Any(share => share is < 0 or > 1))
                Fault ??= Refusal.Of("typology.near-share-outside", ("name", near));
        }
        else if (travel is { Network: not null })
        {
            (Kind, NearShares, MeanMinutes, Cities) = ("network", travel.NearShares, travel.MeanMinutes, travel.Cities);
            _sources.AddRange(travel.Sources);
        }
    }

    public string Kind { get; } = "none";

    public int Cities { get; }

    public IReadOnlyList<double?> NearShares { get; }

    public IReadOnlyList<double?> MeanMinutes { get; }

    public IReadOnlyList<string> Sources => _sources;

    /// <summary>What the choice asks for and no file has.</summary>
    public Refusal? Fault { get; private set; }

    private IReadOnlyList<double?> Import(StepInputs inputs, UnitLayer municipalities, string name)
    {
        if (name.Length == 0)
            return new double?[municipalities.Count];
        if (ImportedFigure.Find(inputs, municipalities, name) is { } found)
        {
            _sources.Add(found.Source);
            return found.Values;
        }
        Fault ??= Refusal.Of("typology.no-such-figure", ("name", name));
        return new double?[municipalities.Count];
    }
}
