using System.Text;
using Samplan.Cli.Networks;
using Samplan.Cli.Scenarios;
using Samplan.Engine.Accessibility;

namespace Samplan.Cli.Accessibility;

/// <summary>Computes a measure on a network, as it is or changed, and writes it.</summary>
internal sealed class MeasureRun
{
    private readonly MeasureCall _call;
    private readonly Scenario _ground;
    private readonly CancellationToken _cancellation;
    private readonly OriginMeasures _measures;
    private IReadOnlyList<OriginColumn>? _columns;

    public MeasureRun(Scenario ground, MeasureCall call, PointFile origins, CancellationToken cancellation)
    {
        (_ground, _call, _cancellation) = (ground, call, cancellation);
        Input = new AccessibilityInput(origins, ground.Services ?? PointFile.None)
        {
            Closed = (ground.Services ?? PointFile.None).PositionsOf(call.ClosedFirst),
        };
        _measures = new OriginMeasures(ground.Network, call.Rules, Input, cancellation)
        {
            Transit = call.Transit is null ? null : new TransitTimes(ground.Network, ground.Timetables!, call.Rules, call.Transit),
        };
    }

    public AccessibilityInput Input { get; }

    private MeasureWish Wish => _call.Wish;

    /// <summary>Origins and opportunities that no street is near.</summary>
    public (int Origins, int Opportunities) CountUnlinked() =>
        (
            Enumerable.Range(0, Input.Origins.Ids.Count).Count(origin => !_measures.IsOriginLinked(origin)),
            Enumerable.Range(0, Input.Opportunities.Ids.Count).Count(one => !_measures.IsLinked(one))
        );

    /// <summary>The measure by origin.</summary>
    public IReadOnlyList<OriginColumn> Columns => _columns ??= Wish.Kind == MeasureKind.Supply ? Supply() : _measures.Compute(Wish);

    public long Write(Stream output, bool isByArea)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var tables = new AccessibilityTables(text, Input);
        switch (Wish.Kind)
        {
            case MeasureKind.Stranded:
                IReadOnlyList<string?> areas = Input.Opportunities.Areas ?? new string?[Input.Opportunities.Ids.Count];
                var losses = ServiceVulnerability.Assess(_measures.FindNearest(2), Input.Origins.Amounts!, areas, Wish.Bounds[0].Cost, Wish.UnitCost);
                return tables.WriteFacilities(losses, Wish, _measures.IsLinked);
            case MeasureKind.Cascade:
                var (cascade, before) = _measures.RunCascade(Wish.LeastPersons);
                return isByArea
                    ? tables.WriteAreas([OriginMeasures.Way("before", before, Wish), OriginMeasures.Way("after", cascade.Nearest, Wish)])
                    : CascadeRows.Write(text, Input, cascade, _measures.IsLinked);
            case MeasureKind.Basic:
                var rows = new BasicMeasure(_measures.Transit!, Input, _call.Criteria, _cancellation).Assess(_cancellation);
                return isByArea ? new BasicTables(text, Input).WriteAreas(rows) : new BasicTables(text, Input).WriteOrigins(rows);
            default:
                return isByArea ? tables.WriteAreas(Columns) : tables.WriteOrigins(Columns, _measures.IsOriginLinked);
        }
    }

    private IReadOnlyList<OriginColumn> Supply()
    {
        var supply = new SupplyMeasure(_ground, _call.Rules, Input.Origins.Points, (_call.Transit!.Date, Wish.Supply!), _cancellation);
        _measures.IsOriginLinked = supply.IsLinked;
        return supply.Compute(_cancellation);
    }
}
