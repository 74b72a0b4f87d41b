namespace Samplan.Cli.Accessibility;

/// <summary>What is asked about each origin, or with <see cref="Stranded"/> about each facility.</summary>
internal enum MeasureKind
{
    Nearest,
    Within,
    Hansen,
    Catchment,
    Stranded,
}
