namespace Samplan.Journeys.Tests.Browsing;

/// <summary>One server and one browser for all journeys, which therefore run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Journey : ICollectionFixture<SampleServer>
{
    public const string Name = "journeys";
}
