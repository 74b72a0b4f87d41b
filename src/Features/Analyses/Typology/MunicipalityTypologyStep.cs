using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Storage;

namespace Samplan.Analyses.Typology;

/// <summary>Classes of municipalities by the ruleset.</summary>
internal sealed class MunicipalityTypologyStep(Ruleset ruleset) : Step<MunicipalityTypology>
{
    private static readonly FeatureTable s_table = new(
        "typology_municipalities",
        "Kommuntyper",
        "Class of each municipality by the ruleset",
        "GEOMETRY",
        [
            new("id", FeatureColumnType.Text),
            new("name", FeatureColumnType.Text),
            new("code", FeatureColumnType.Text),
            new("class", FeatureColumnType.Text),
            new("status", FeatureColumnType.Text),
            new("missing", FeatureColumnType.Text),
        ]
    );

    public override StepKey Key => AnalysisSteps.MunicipalityTypology;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new("municipalities", WithGeometry: true, IsEssential: true)];

    public override IReadOnlyList<StepKey> Steps =>
        [AnalysisSteps.Municipalities, .. MunicipalityRules.ListIndicators(ruleset).Select(indicator => AnalysisSteps.Indicator(indicator.Key))];

    // The rules of municipalities may use any criterion, and criteria stand among the nodes.
    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string>
        {
            ["typology"] = ruleset.Part(RulesetPart.Typology).CanonicalJson,
            ["nodes"] = ruleset.Part(RulesetPart.Nodes).CanonicalJson,
        };

    protected override MunicipalityTypology Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var municipalities = inputs.GetResult<PlaceSet>(AnalysisSteps.Municipalities);
        var series = MunicipalityRules
            .ListIndicators(ruleset)
            .ToDictionary(indicator => indicator.Key, indicator => inputs.GetResult<IndicatorSeries>(AnalysisSteps.Indicator(indicator.Key)));
        var proofs = MunicipalityRules.Evaluator(ruleset, municipalities, series).EvaluateAll(cancellation: cancellation);
        return new MunicipalityTypology([
            .. municipalities.Places.Zip(
                proofs,
                (unit, proof) =>
                    new ClassedMunicipality(
                        unit.Id,
                        unit.Name,
                        unit.Code,
                        proof.Class,
                        StatusOf(proof.Status),
                        [.. proof.Missing.Select(missing => missing.Key)]
                    )
            ),
        ]);
    }

    protected override IReadOnlyList<ResultTable> ListTables(MunicipalityTypology result, StepInputs inputs)
    {
        var rows = inputs.GetResult<PlaceSet>(AnalysisSteps.Municipalities).Places;
        var geometries = inputs.FindDataset("municipalities")?.Content.Geometries;
        return rows.Count == 0 ? [] : [new ResultTable(s_table, writer => Fill(writer))];

        void Fill(FeatureTableWriter writer)
        {
            for (var index = 0; index < rows.Count; index++)
            {
                var one = result.Municipalities[index];
                writer.SetGeometry(geometries![rows[index].Row]!);
                writer.SetText(0, one.Id);
                writer.SetText(1, one.Name);
                if (one.Code is not null)
                    writer.SetText(2, one.Code);
                if (one.Class is not null)
                    writer.SetText(3, one.Class);
                writer.SetText(4, one.Status);
                if (one.Missing.Count > 0)
                    writer.SetText(5, string.Join(", ", one.Missing));
                writer.EndRow();
            }
        }
    }

    private static string StatusOf(NodeStatus status) =>
        status switch
        {
            NodeStatus.Computed => "computed",
            NodeStatus.Undetermined => "undetermined",
            NodeStatus.Designated => "designated",
            NodeStatus.Amended => "amended",
        };
}
