using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Units;
using Samplan.Engine.Flows.Regions;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Settlements.MunicipalityTypes;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Typologies;

/// <summary>
/// Types of municipalities (kommuntyper) from the share of people in rural cells, from neighbours, and from travel times: on the workspace's network, or as somebody has imported them. What hangs
/// on a number that is not known is undetermined.
/// </summary>
internal sealed class MunicipalityTypesStep(ParameterChoice choice) : Step<MunicipalityTypeSet>
{
    // Borders that were generalised one by one leave slivers between municipalities that adjoin.
    private const double SliverMetres = 50;

    private static readonly FeatureTable s_table = new(
        "municipality_types",
        "Kommuntyper (Tillväxtanalys)",
        "Types of municipalities by rural share and travel time",
        "GEOMETRY",
        [
            new("id", FeatureColumnType.Text),
            new("name", FeatureColumnType.Text),
            new("municipality_type", FeatureColumnType.Integer),
            new("municipality_group", FeatureColumnType.Integer),
            new("population", FeatureColumnType.Real),
            new("rural_share", FeatureColumnType.Real),
            new("near_share", FeatureColumnType.Real),
            new("mean_minutes", FeatureColumnType.Real),
            new("area_persons", FeatureColumnType.Real),
        ]
    );

    public override StepKey Key => AnalysisSteps.MunicipalityTypes;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new("municipalities", WithGeometry: true, IsEssential: true), new(ImportedFigure.Role)];

    public override IReadOnlyList<StepKey> Steps =>
        [AnalysisSteps.Municipalities, AnalysisSteps.Urbanisation, AnalysisSteps.UrbanisationUnits, AnalysisSteps.CityTravel];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["choice"] = choice.CanonicalJson };

    protected override MunicipalityTypeSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var urban = inputs.FindResult<UrbanisationSet>(AnalysisSteps.Urbanisation);
        var empty = new MunicipalityTypeSet(choice.Values, urban?.Year, []);
        if (inputs.FindResult<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits)?.Find(AreaLayer.Municipalities) is not { } classed)
            return empty with { Fault = urban?.Fault ?? new Refusal("typology.no-rural-share") };
        var layer = UnitLayer.Read(Geography.Municipality, inputs, withShapes: true);
        var travel = new TravelFacts(inputs, layer, choice);
        if (travel.Fault is { } fault)
            return empty with { Fault = fault };
        var neighbours = PolygonNeighbours.Of([.. layer.Shapes.Select(shape => shape!)], SliverMetres, cancellation).Neighbours;
        var facts = classed
            .Units.Select(
                (unit, number) =>
                    new MunicipalityFacts(
                        unit.Degree is null ? null : Math.Min(1, unit.Shares.Rural),
                        unit.UnknownShare > 0 ? null : unit.Persons,
                        [.. neighbours.Of(number)]
                    )
                    {
                        ShareNearCity = travel.NearShares[number],
                        MeanMinutesToCity = travel.MeanMinutes[number],
                    }
            )
            .ToArray();
        var typed = Engine.Settlements.MunicipalityTypes.MunicipalityTypology.Classify(facts, MunicipalityTypeParameters.Rules(choice));
        return empty with
        {
            Sources = [.. new[] { urban!.Source! }.Concat(travel.Sources).Distinct().Order(StringComparer.Ordinal)],
            Travel = travel.Kind,
            Cities = travel.Cities,
            Units = [.. classed.Units.Select((unit, number) => Describe(unit, facts[number], typed[number]))],
        };
    }

    private static TypedUnit Describe(ClassedUnit unit, MunicipalityFacts facts, TypedMunicipality typed) =>
        new(unit.Id, unit.Code, unit.Name, (int?)typed.Group, (int?)typed.Type)
        {
            RuralShare = facts.RuralShare,
            Persons = facts.Persons,
            AreaPersons = typed.AreaPersons,
            NearShare = facts.ShareNearCity,
            MeanMinutes = facts.MeanMinutesToCity,
        };

    protected override IReadOnlyList<ResultTable> ListTables(MunicipalityTypeSet result, StepInputs inputs) =>
        result.Units.Count == 0
            ? []
            : [new ResultTable(s_table, writer => Fill(writer, result, UnitLayer.Read(Geography.Municipality, inputs, withShapes: true)))];

    private static void Fill(FeatureTableWriter writer, MunicipalityTypeSet set, UnitLayer layer)
    {
        for (var number = 0; number < set.Units.Count; number++)
        {
            var unit = set.Units[number];
            writer.SetGeometry(layer.Shapes[number]!);
            writer.SetText(0, unit.Id);
            writer.SetText(1, unit.Name);
            if (unit.Type is { } type)
                writer.SetInteger(2, type);
            if (unit.Group is { } group)
                writer.SetInteger(3, group);
            foreach (
                var (column, value) in (ReadOnlySpan<(int, double?)>)
                    [(4, unit.Persons), (5, unit.RuralShare), (6, unit.NearShare), (7, unit.MeanMinutes), (8, unit.AreaPersons)]
            )
            {
                if (value is { } known)
                    writer.SetReal(column, known);
            }
            writer.EndRow();
        }
    }
}
