namespace Samplan.Reference.Tests;

/// <summary>Tests that measure the work of this process: they run alone, after the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredCollection
{
    public const string Name = "measured";
}
