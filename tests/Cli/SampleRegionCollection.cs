namespace Samplan.Cli.Tests;

/// <summary>Tests that share the sample region. They run one after another: most of them measure or fill the machine.</summary>
[CollectionDefinition(Name)]
public sealed class SampleRegionCollection : ICollectionFixture<SampleWorkspace>
{
    public const string Name = "sample region";
}
