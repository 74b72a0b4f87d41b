using NetTopologySuite.IO;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Places;

/// <summary>
/// The extent of each place: the buffered areas of a functional place, else its polygon, or its point where it is given as a point. The radius of a point stays a number, so that a
/// circle is never replaced by a polygon of so many corners.
/// </summary>
internal sealed class PlaceShapesStep(FunctionalPlaceRule? rule, string ruleText) : Step<PlaceShapes>
{
    public override StepKey Key => AnalysisSteps.PlaceShapes;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new("places", WithGeometry: true)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["places"] = ruleText };

    protected override PlaceShapes Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var geometries = inputs.FindDataset("places")?.Content.Geometries;
        var writer = new WKBWriter(ByteOrder.LittleEndian, handleSRID: false);
        return new PlaceShapes([
            .. places.Select(place => writer.Write(place.Members.Count == 0 ? geometries![place.Row]! : new FunctionalMerge(rule!).Extent(place, geometries!))),
        ]);
    }
}
