namespace Samplan.Formats.Tests;

/// <summary>Tests that measure what the whole process allocates: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredCollection
{
    public const string Name = "measured";
}
