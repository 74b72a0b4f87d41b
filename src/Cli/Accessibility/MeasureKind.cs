namespace Samplan.Cli.Accessibility;

/// <summary>What is asked about each origin, with <see cref="Stranded"/> and <see cref="Cascade"/> about each facility, with <see cref="Basic"/> about each origin and criterion.</summary>
internal enum MeasureKind
{
    Nearest,
    Within,
    Hansen,
    Catchment,
    Stranded,
    Kinds,
    Cascade,
    Served,
    Supply,
    Basic,
}
