using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Contracts;

/// <summary>Access to the net by unit, per cent of households, one series a <see cref="DigitalFigure"/> in its order; each year that any file is about.</summary>
public sealed record DigitalSet(IReadOnlyList<IndicatorSeries> Figures)
{
    public IndicatorSeries Of(DigitalFigure figure) => Figures[(int)figure];
}
