using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Keys;

/// <summary>An imported key in all its vintages, with the units that it names and the outlines of its classes.</summary>
internal sealed class KeyStep(string key) : Step<KeySet>
{
    /// <summary>What the role of a key begins with.</summary>
    public const string Role = "key:";

    public override StepKey Key => AnalysisSteps.OfKey(key);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(Role + key, IsEssential: true), .. AreaLayer.Datasets];

    public override IReadOnlyList<StepKey> Steps => AreaLayer.Steps;

    protected override KeySet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var layers = AreaLayer.List(inputs);
        return new KeySet(key, [.. inputs.ListDatasets(Role + key).Select(input => KeyMatch.Match(input, layers))]);
    }

    protected override IReadOnlyList<ResultTable> ListTables(KeySet result, StepInputs inputs)
    {
        var layers = AreaLayer.List(inputs).ToDictionary(layer => layer.Key);
        return [.. result.Vintages.Where(vintage => vintage.Layer is not null).Select(vintage => KeyTables.Outlines(key, vintage, layers[vintage.Layer!]))];
    }

    /// <summary>The key, and whatever its units are of: places and municipalities have datasets of those names.</summary>
    protected override IReadOnlyList<string>? ListUsedDatasets(KeySet result) =>
        [.. result.Vintages.SelectMany(vintage => new[] { vintage.Source.Split('@')[0], vintage.Layer }).OfType<string>().Distinct()];
}
